package org.chapterhouse.local;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Lets Arquillian deploy once for all test classes instead of once for each: starting the whole of Chapterhouse takes
 * longer than most of their tests. What is deployed holds them all, see {@link Deployments}.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deploying.class);
    }

    /** Public, because Arquillian makes it. */
    public static final class Deploying {

        /** After Arquillian has entered the scope of the deployment. */
        private static final int INSIDE = -100;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> addresses;

        private ProtocolMetaData ofTheFirst;

        void deploy(@Observes(precedence = INSIDE) EventContext<DeployDeployment> deploy) {
            if (ofTheFirst == null) {
                deploy.proceed();
                ofTheFirst = addresses.get();
                return;
            }
            Deployment same = deploy.getEvent().getDeployment();
            same.deployed();
            deployment.set(same);
            description.set(same.getDescription());
            addresses.set(ofTheFirst);
        }

        /** It ends with its server. */
        void undeploy(@Observes(precedence = INSIDE) EventContext<UnDeployDeployment> undeploy) {
            undeploy.getEvent().getDeployment().undeployed();
        }
    }
}
