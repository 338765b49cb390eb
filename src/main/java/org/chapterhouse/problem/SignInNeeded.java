package org.chapterhouse.problem;

/** Only somebody who is signed in may do this. */
public class SignInNeeded extends Problem {

    public SignInNeeded() {
        super("problem.signIn");
    }
}
