package org.chapterhouse.api.admin;

import java.util.List;

import org.chapterhouse.account.AccountAdministration;
import org.chapterhouse.account.People;
import org.chapterhouse.account.PeopleFilter;
import org.chapterhouse.api.Api;
import org.chapterhouse.api.Paging;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Everybody who has an account, for administrators. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed("ADMIN")
@RequestScoped
public class AccountsResource {

    private static final int MOST = 100;

    @Inject
    private People people;

    @Inject
    private AccountAdministration administration;

    @Inject
    private CurrentViewer current;

    /** @param total of all pages */
    @Schema(name = "AccountList")
    public record AccountList(int total, List<AccountJson> items) {}

    @GET
    @Operation(operationId = "listAccounts", summary = "Everybody who has an account, by name")
    public AccountList list(
            @Parameter(description = "Part of the name or of the e-mail address") @QueryParam("q") @DefaultValue("")
                    String text,
            @Parameter(
                            description = "The highest role that they have; any if left out",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"learner", "editor", "admin"}))
                    @QueryParam("role")
                    String role,
            @BeanParam Paging paging) {
        PeopleFilter filter = new PeopleFilter(text, role == null ? null : AccountJson.role(role));
        return new AccountList(
                people.count(filter, current.viewer()),
                people.page(filter, paging.page(), paging.size(MOST), current.viewer()).stream()
                        .map(AccountJson::of)
                        .toList());
    }

    @GET
    @Path("{id:[0-9]{1,18}}")
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountJson show(@PathParam("id") long id) {
        return AccountJson.of(people.require(id, current.viewer()));
    }

    @PATCH
    @Path("{id:[0-9]{1,18}}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeAccount",
            summary = "Change the role of an account, disable or enable it",
            description =
                    "What is left out stays as it is. Disabling needs a reason. It is in force at the next request,"
                            + " also for access tokens. The last administrator can neither get another role nor be disabled.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountJson.Patch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public AccountJson change(@PathParam("id") long id, JsonObject patch) {
        administration.change(id, AccountJson.Patch.change(patch), current.viewer());
        return show(id);
    }

    @DELETE
    @Path("{id:[0-9]{1,18}}/sessions")
    @Operation(
            operationId = "signOutAccount",
            summary = "Sign an account out in all browsers",
            description = "It can sign in again, and its access tokens keep working.")
    @APIResponse(responseCode = "204", description = "It is signed out everywhere")
    public void signOut(@PathParam("id") long id) {
        administration.signOutEverywhere(id, current.viewer());
    }
}
