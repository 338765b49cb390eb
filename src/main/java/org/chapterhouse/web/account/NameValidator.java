package org.chapterhouse.web.account;

import org.chapterhouse.account.PersonName;
import org.chapterhouse.problem.Invalid;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** Tells beside the field why a text cannot be the name of a person or of a token. */
@FacesValidator("name")
public class NameValidator implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent field, String name) {
        try {
            PersonName.normalized(name);
        } catch (Invalid e) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null), e);
        }
    }
}
