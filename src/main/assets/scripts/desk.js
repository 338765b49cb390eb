// The form of a session, its recording and its captions, which have forms of their own below.

import './desk/captions.js';
import './desk/form.js';
import './desk/recording.js';
