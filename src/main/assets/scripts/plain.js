// The form of anything but a session, and the file of a material.

import './desk/file.js';
import './desk/form.js';
