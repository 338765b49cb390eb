// Pages that list private notes.

import { listen, words } from './notes/list.js';

if (words) listen();
