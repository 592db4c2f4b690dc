package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.security.web.Viewer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration
class ContractConfiguration {

    static {
        // Not parameters: what they bring is added by CommonParts.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Moment.class, Caller.class, Viewer.class);
    }

    @Bean
    OpenAPI contract(BuildProperties build) {
        var components = new Components();
        CommonParameters.all().forEach(components::addParameters);
        CommonHeaders.all().forEach(components::addHeaders);
        CommonResponses.all().forEach(components::addResponses);
        components.addSecuritySchemes(Introduction.TOKEN, Introduction.token());
        return new OpenAPI()
                .info(Introduction.info(String.valueOf(build.getVersion())))
                .addServersItem(Introduction.sandbox())
                .components(components);
    }

    /** First in the list, so last to be asked: springdoc puts each converter ahead of those before it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }
}
