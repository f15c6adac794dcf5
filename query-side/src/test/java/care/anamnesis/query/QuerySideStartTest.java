package care.anamnesis.query;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventSerializer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Axon replaces what it does not find by something that forgets, without a word. */
class QuerySideStartTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Configuration axon;

    @Test
    void rows_and_token_share_a_transaction_of_the_database() {
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void tokens_are_kept_in_the_database() {
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void events_come_from_our_log_under_their_stored_names() {
        assertThat(axon.getComponent(EventStorageEngine.class).getClass().getPackageName())
                .isEqualTo("care.anamnesis.eventlog");
        assertThat(axon.eventStore().getClass().getPackageName()).isEqualTo("care.anamnesis.eventlog");
        assertThat(axon.eventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.serializer()).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void each_projection_has_one_segment_so_that_its_token_is_its_exact_position() {
        assertThat(axon.eventProcessingConfiguration().eventProcessors().values())
                .hasSize(6)
                .allSatisfy(processor -> {
                    assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class);
                });
        get("therapist", "/api/clients");
        assertThat(axon.getComponent(TokenStore.class).fetchSegments("care-plan"))
                .containsExactly(0);
        assertThat(axon.getComponent(TokenStore.class).fetchSegments("caseload"))
                .containsExactly(0);
    }
}
