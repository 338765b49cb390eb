// Pages that list private notes.

import { listen } from './notes/list.js';

listen();
