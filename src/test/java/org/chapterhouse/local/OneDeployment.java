package org.chapterhouse.local;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.StopContainer;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Lets Arquillian start one WildFly in each JVM and deploy once for all test classes: starting the whole of Chapterhouse
 * takes longer than most of their tests. What is deployed holds them all, see {@link Deployments}.
 *
 * <p>Where several JVMs share the classes, each class is a run of its own to Arquillian, which would stop the server at its
 * end. So the server stays, the next run connects to it, and {@link TestServers} stops it with the JVM.
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

        /** Before anything of Arquillian. */
        private static final int OUTSIDE = 100;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> addresses;

        /** Of this JVM: Arquillian makes a new extension for each of its runs, one after the other. */
        private static ProtocolMetaData ofTheFirst;

        void deploy(@Observes(precedence = INSIDE) EventContext<DeployDeployment> deploy) {
            if (ofTheFirst == null) {
                deploy.proceed();
                remember(addresses.get());
                return;
            }
            Deployment same = deploy.getEvent().getDeployment();
            same.deployed();
            deployment.set(same);
            description.set(same.getDescription());
            addresses.set(ofTheFirst);
        }

        private static void remember(ProtocolMetaData first) {
            ofTheFirst = first;
        }

        /** It ends with its server. */
        void undeploy(@Observes(precedence = INSIDE) EventContext<UnDeployDeployment> undeploy) {
            undeploy.getEvent().getDeployment().undeployed();
        }

        void keep(@Observes(precedence = OUTSIDE) EventContext<StopContainer> stop) {
            // Not proceeding is all there is to it.
        }
    }
}
