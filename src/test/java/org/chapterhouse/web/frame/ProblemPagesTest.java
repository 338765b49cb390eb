package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.SignInNeeded;
import org.chapterhouse.problem.TooMany;
import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {

    @Test
    void eachProblemHasItsStatus() {
        assertThat(ProblemPages.status(new NotFound("problem.signIn"))).isEqualTo(404);
        assertThat(ProblemPages.status(new Forbidden("problem.signIn"))).isEqualTo(403);
        assertThat(ProblemPages.status(new SignInNeeded())).isEqualTo(403);
        assertThat(ProblemPages.status(new Invalid("problem.signIn"))).isEqualTo(400);
        assertThat(ProblemPages.status(new Conflict("problem.signIn"))).isEqualTo(409);
        assertThat(ProblemPages.status(new TooMany("problem.signIn"))).isEqualTo(429);
        assertThat(ProblemPages.status(new Unavailable("problem.signIn"))).isEqualTo(503);
    }
}
