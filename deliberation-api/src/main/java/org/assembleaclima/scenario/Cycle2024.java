package org.assembleaclima.scenario;

import java.util.List;

final class Cycle2024 {
    Cycle2024(Client client) {}

    List<Act> acts() {
        return List.of();
    }
}
