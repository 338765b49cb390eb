/**
 * The pages with which people sign in, sign up, and look after their account, and with which administrators look after
 * everybody's. They only translate between the forms and the use cases of {@code org.chapterhouse.account}.
 */
package org.chapterhouse.web.account;
