package org.chapterhouse.web.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/** What a form says back, beside the field it is about or above the form. */
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

    /** What was done. */
    public static void confirm(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_INFO, key, values);
    }

    private static void add(String field, Severity severity, String key, Object... values) {
        FacesContext context = FacesContext.getCurrentInstance();
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
        String text = MessageFormat.format(texts.getString(key), values);
        context.addMessage(field, new FacesMessage(severity, text, null));
    }
}
