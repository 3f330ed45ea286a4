package vn.lienthong.journal.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.shared.RuleViolated;

class JournalControllerTests {
  @Test
  void headAndProofsAreReadAsJson() throws Exception {
    try (var node = TestJournal.running()) {
      var first = node.append("w", 1);
      var head = node.drain();
      var sequence = node.reader().find(first).orElseThrow().sequence();
      var web = web(node);

      web.perform(get("/api/journal/head"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.head.origin").value(head.origin()))
          .andExpect(jsonPath("$.publicKey").value(containsString("=")));
      web.perform(
              get("/api/journal/proof/inclusion")
                  .param("entry", first.toString())
                  .param("size", String.valueOf(head.size())))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.sequence").value((int) sequence))
          .andExpect(jsonPath("$.proof").isArray());
      web.perform(get("/api/journal/proof/inclusion").param("sequence", "0"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.sequence").value(0));
      web.perform(
              get("/api/journal/proof/consistency")
                  .param("from", "1")
                  .param("to", String.valueOf(head.size())))
          .andExpect(status().isOk())
          .andExpect(
              jsonPath("$.proof.length()")
                  .value(node.bean(Heads.class).consistency(1, head.size()).size()));
    }
  }

  @Test
  void anEmptyLogHasNoHead() {
    try (var node = TestJournal.still()) {
      Assertions.assertThatThrownBy(() -> web(node).perform(get("/api/journal/head")))
          .hasRootCauseInstanceOf(RuleViolated.class)
          .hasMessageContaining("JN-0102");
    }
  }

  private static MockMvc web(TestJournal node) {
    return MockMvcBuilders.standaloneSetup(
            new JournalController(node.bean(Heads.class), node.reader()))
        .build();
  }
}
