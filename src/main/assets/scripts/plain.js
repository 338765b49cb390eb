// The form of anything but a session.

import './desk/form.js';
