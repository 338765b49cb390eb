package org.chapterhouse.ingest.entry;

import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Problem;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Keeps an entry that is refused from ending a {@link TrialTransaction}. What a transactional method throws would doom its
 * transaction, unless it is checked: right inside of that boundary it becomes so, and outside of it again what it was. In
 * other transactions nothing is different. An interceptor is bound to one way of taking part in a transaction, hence a pair
 * for each way that joins the caller's.
 */
final class SparedTrial {

    private static final int INSIDE = Interceptor.Priority.PLATFORM_BEFORE + 250;
    private static final int OUTSIDE = Interceptor.Priority.PLATFORM_BEFORE + 150;

    private SparedTrial() {}

    /** A refusal on its way through the boundary of a transaction. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;
        private final RuntimeException refused;

        Refusal(RuntimeException refused) {
            super(refused);
            this.refused = refused;
        }
    }

    /** Between the container's own interceptor and the method. */
    abstract static class Inside {

        @Inject
        private TrialTransaction trial;

        @AroundInvoke
        Object invoke(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (Problem | Rejected e) {
                if (trial.isOn()) {
                    throw new Refusal(e);
                }
                throw e;
            }
        }
    }

    /** Between the caller and the container's own interceptor. */
    abstract static class Outside {

        @AroundInvoke
        Object invoke(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (Refusal e) {
                throw e.refused;
            }
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(INSIDE)
    static class InsideRequired extends Inside {}

    @Interceptor
    @Transactional(Transactional.TxType.MANDATORY)
    @Priority(INSIDE)
    static class InsideMandatory extends Inside {}

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(OUTSIDE)
    static class OutsideRequired extends Outside {}

    @Interceptor
    @Transactional(Transactional.TxType.MANDATORY)
    @Priority(OUTSIDE)
    static class OutsideMandatory extends Outside {}
}
