// A listing to look at, in the language of the page, with something to find in most of its fields.
import { emptyDraft, type Draft } from "./listing-draft.js";
import type { Say } from "./listing-words.js";

export function exampleDraft(say: Say): Draft {
  return {
    ...emptyDraft,
    texts: {
      ...emptyDraft.texts,
      title: say("example_title"),
      subtitle: say("example_subtitle"),
      description: say("example_description"),
      user_guide: say("example_user_guide"),
      support: say("example_support"),
      tags: say("example_tags"),
      links: say("example_links"),
    },
    choices: { product_type: "ops_service", delivery: "manual_service" },
    answers: { runs_on_tencent_cloud: true, security_reviewed: false, own_user_system: false },
  };
}
