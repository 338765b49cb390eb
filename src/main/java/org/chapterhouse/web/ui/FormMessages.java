package org.chapterhouse.web.ui;

import org.chapterhouse.problem.Messages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/** Messages of a form, next to the field they are about or above the form. */
public final class FormMessages {

    private FormMessages() {}

    /** @param field the client id of the field */
    public static void refuse(String field, String key, Object... values) {
        add(field, FacesMessage.SEVERITY_ERROR, key, values);
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** About the form as a whole. */
    public static void refuseForm(String key, Object... values) {
        refuse(null, key, values);
    }

    /** Confirms what was done, above the form. */
    public static void confirm(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_INFO, key, values);
    }

    private static void add(String field, Severity severity, String key, Object... values) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(severity, Messages.text(key, values), null));
    }
}
