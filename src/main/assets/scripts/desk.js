// The form of a session, its recording and its captions, which have forms of their own below.

import './desk/captions.js';
import './desk/file.js';
import './desk/form.js';

const form = document.getElementById('edit');

// A time to be published on is meant in the editor's own time zone, unless they choose another one.
const zone = document.getElementById('publishZone');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (own && !form.elements.publishAt.value) {
  if (![...zone.options].some((option) => option.value === own)) zone.add(new Option(own.replaceAll('_', ' '), own));
  zone.value = own;
}
