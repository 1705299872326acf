// Every question "when?" against a walk over all steps: what the views say one after the other is the truth, and the
// finder has to name the same steps, forwards and backwards, from any step.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "inspect/json_reader.h"
#include "session/session.h"
#include "unit/support/programs.h"

namespace heapscope::session {
namespace {

using inspect::Json;

constexpr int64_t kMostSteps = 250;       // longer recordings are left to the shorter ones
constexpr size_t kProgramsBetween = 150;  // a few of them, unless all are wanted
constexpr size_t kRandomPrograms = 120;
constexpr int kMostDiffering = 20;

Json parsed(const std::string& text) {
  Json value;
  std::string problem;
  EXPECT_TRUE(inspect::read_json(text, &value, &problem)) << problem << "\n" << text.substr(0, 300);
  return value;
}

bool record(Session& session, const std::string& source) {
  RunOptions options;
  options.step_limit = kMostSteps + 1;
  Progress progress = session.record(source, options);
  while (progress.state == RunState::kRunning) {
    progress = session.advance(20);
  }
  return progress.state == RunState::kDone && session.steps() > 3;
}

/// A reading per step.
using Readings = std::vector<int64_t>;

class Walk {
 public:
  explicit Walk(Session& session) : session_(session) {
    for (int64_t step = 0; step < static_cast<int64_t>(session.steps()); ++step) {
      views_.push_back(parsed(session.view(step, {}))["value"]);
    }
  }
  [[nodiscard]] const std::vector<Json>& views() const { return views_; }

  /// Asks from several steps, both ways, and compares with the readings. `changes`: the rule.
  void expect(const std::string& what, const Readings& readings, bool changes) {
    expect_where(what, [&](int64_t step) {
      const auto at = static_cast<size_t>(step);
      return changes ? readings[at] != readings[at - 1] : readings[at] != 0 && readings[at - 1] == 0;
    });
  }

  /// `answers`: for steps from `first` on; most answers are about a step and the one before.
  template <class Answers>
  void expect_where(const std::string& what, Answers answers, int64_t first = 1) {
    expect_from(
        what, [&](int64_t step, int64_t) { return answers(step); }, first);
  }

  /// `answers`: of a step and the one that is asked from.
  template <class Answers>
  void expect_from(const std::string& what, Answers answers, int64_t first) {
    const auto steps = static_cast<int64_t>(views_.size());
    for (int64_t from = 0; from < steps; from += std::max<int64_t>(1, steps / 5)) {
      int64_t next = from + 1;
      while (next < steps && !answers(next, from)) {
        ++next;
      }
      EXPECT_EQ(ask(what, from, false), next < steps ? next : -1) << what << " forwards from " << from;
      int64_t last = from - 1;
      while (last >= first && !answers(last, from)) {
        --last;
      }
      EXPECT_EQ(ask(what, from, true), last >= first ? last : -1) << what << " backwards from " << from;
    }
  }

 private:
  int64_t ask(const std::string& what, int64_t from, bool backwards) {
    const std::string answer = session_.ask(R"({"ask":"find","from":)" + std::to_string(from) + R"(,"backwards":)" +
                                            (backwards ? "true" : "false") + R"(,"what":)" + what + "}");
    const Json value = parsed(answer);
    EXPECT_TRUE(value["ok"].truth) << what << ": " << answer;
    return static_cast<int64_t>(value["value"]["step"].number_or(-1));
  }

  Session& session_;
  std::vector<Json> views_;
};

template <class Read>
Readings read(const std::vector<Json>& views, Read reading) {
  Readings found;
  for (const Json& view : views) {
    found.push_back(static_cast<int64_t>(reading(view)));
  }
  return found;
}

const Json* object_in(const Json& view, int64_t id) {
  for (const Json& object : view["objects"].items) {
    if (static_cast<int64_t>(object["id"].number) == id) {
      return &object;
    }
  }
  return nullptr;
}

constexpr int64_t kPoolBytes = 16384;

/// What views tell of objects that all of them show.
void check_objects(Walk& walk, const std::map<int64_t, int64_t>& seen) {
  const std::vector<Json>& views = walk.views();
  int left = 4;
  for (const auto& [id, times] : seen) {
    if (times != static_cast<int64_t>(views.size()) || left-- == 0) {
      continue;
    }
    const auto generation = [&, id = id](int64_t step) {
      return static_cast<int64_t>((*object_in(views[static_cast<size_t>(step)], id))["generation"].number_or(-2));
    };
    const std::string of_object = ",\"id\":" + std::to_string(id);
    walk.expect_where(R"({"kind":"tracked")" + of_object + "}",
                      [&](int64_t step) { return (generation(step) == -2) != (generation(step - 1) == -2); });
    walk.expect_where(R"({"kind":"promoted")" + of_object + "}", [&](int64_t step) {
      return generation(step - 1) >= 0 && generation(step) > generation(step - 1);
    });
  }
  // Slots: items and attributes that an object has in some view.
  left = 4;
  for (const auto& [id, times] : seen) {
    std::string slot;
    for (const Json& view : views) {
      const Json* object = object_in(view, id);
      if (object != nullptr && slot.empty() && !(*object)["fields"].items.empty()) {
        const Json& field = (*object)["fields"].items.back();
        const std::string role = field["role"].text;
        slot = role == "item" || role == "attribute" ? field["name"].text : "";
      }
    }
    if (slot.empty() || times != static_cast<int64_t>(views.size()) || left-- == 0) {
      continue;
    }
    walk.expect(R"({"kind":"slot","slot":")" + slot + "\",\"id\":" + std::to_string(id) + "}",
                read(views,
                     [&, id = id](const Json& view) {
                       for (const Json& field : (*object_in(view, id))["fields"].items) {
                         if (field["name"].text == slot) {
                           return field["to"].number_or(0);
                         }
                       }
                       return 0.0;
                     }),
                true);
  }
  // Births: the first view that tells of one is at the step after it.
  left = 4;
  for (const Json& view : views) {
    for (const Json& id : view["changes"]["created"].items) {
      if (left-- > 0) {
        const auto born = static_cast<int64_t>(view["step"].number);
        walk.expect_where(R"({"kind":"created","id":)" + std::to_string(static_cast<int64_t>(id.number)) + "}",
                          [&](int64_t step) { return step == born; });
      }
    }
  }
}

/// All that a small container shows of what it holds.
std::string shown_content(const Json& object) {
  std::string content = std::to_string(object["length"].number_or(-1));
  for (const Json& field : object["fields"].items) {
    content += "|" + field["role"].text + field["name"].text + " " + std::to_string(field["to"].number_or(0));
  }
  return content;
}

/// Contents of containers that all views show whole.
void check_contents(Walk& walk, const std::map<int64_t, int64_t>& seen) {
  constexpr size_t kShownWhole = 30;
  const std::vector<Json>& views = walk.views();
  int left = 4;
  for (const auto& [id, times] : seen) {
    const Json* first = object_in(views[0], id);
    if (times != static_cast<int64_t>(views.size()) || first == nullptr || left == 0) {
      continue;
    }
    const std::string kind = (*first)["kind"].text;
    const bool is_small = std::all_of(views.begin(), views.end(), [&, id = id](const Json& view) {
      return (*object_in(view, id))["fields"].items.size() < kShownWhole;
    });
    if ((kind == "list" || kind == "tuple" || kind == "dict") && is_small) {
      --left;
      walk.expect_where("{\"kind\":\"content\",\"id\":" + std::to_string(id) + "}", [&, id = id](int64_t step) {
        const auto at = static_cast<size_t>(step);
        return shown_content(*object_in(views[at], id)) != shown_content(*object_in(views[at - 1], id));
      });
    }
  }
}

/// Births of a type as the events within each step tell them; exceptions of a type; a name of a function's own.
void check_named(Session& session, Walk& walk) {
  const std::vector<Json>& views = walk.views();
  std::map<std::string, std::set<int64_t>> born;  // type -> steps
  for (size_t step = 0; step + 1 < views.size(); ++step) {
    const Json moments =
        parsed(session.ask("{\"ask\":\"moments\",\"limit\":100000,\"step\":" + std::to_string(step) + "}"))["value"];
    EXPECT_EQ(moments["more"].number_or(-1), 0) << "step " << step;
    for (const Json& moment : moments["moments"].items) {
      if (moment["kind"].text == "allocate") {
        born[moment["type"].text].insert(static_cast<int64_t>(step) + 1);
      }
    }
  }
  int left = 4;
  for (const auto& [type, steps] : born) {
    if (left-- > 0) {
      walk.expect_where("{\"kind\":\"created\",\"type\":\"" + type + "\"}",
                        [&steps = steps](int64_t step) { return steps.count(step) != 0; });
    }
  }
  const auto raised = [&](int64_t step) -> std::string {
    const Json& view = views[static_cast<size_t>(step)];
    const Json* error =
        view["event"].text == "exception" ? object_in(view, static_cast<int64_t>(view["value"].number_or(0))) : nullptr;
    return error == nullptr ? "" : (*error)["type"].text;
  };
  std::set<std::string> types;
  std::map<std::string, std::string> locals;  // function -> one of its names
  for (const Json& view : views) {
    types.insert(raised(static_cast<int64_t>(view["step"].number)));
    for (const Json& frame : view["frames"].items) {
      if (frame["name"].text != "<module>" && !frame["locals"].members.empty()) {
        locals.emplace(frame["name"].text, frame["locals"].members.begin()->name);
      }
    }
  }
  for (const std::string& type : types) {
    if (!type.empty()) {
      walk.expect_where("{\"kind\":\"exception\",\"type\":\"" + type + "\"}",
                        [&](int64_t step) { return raised(step) == type; });
    }
  }
  left = 3;
  for (const auto& [function, name] : locals) {
    if (left-- == 0) {
      break;
    }
    walk.expect(fmt::format(R"({{"kind":"name","name":"{}","function":"{}"}})", name, function),
                read(views,
                     [&, function = function, name = name](const Json& view) {
                       const std::vector<Json>& frames = view["frames"].items;
                       for (size_t i = frames.size(); i-- > 0;) {
                         if (frames[i]["name"].text == function) {
                           return frames[i]["locals"][name].number_or(0);
                         }
                       }
                       return 0.0;
                     }),
                true);
  }
}

/// What the kind, line and depth of each step answer.
void check_rows(Walk& walk) {
  const std::vector<Json>& views = walk.views();
  const auto at = [&](int64_t step) -> const Json& { return views[static_cast<size_t>(step)]; };
  const auto line = static_cast<int64_t>(views[views.size() / 2]["line"].number);
  walk.expect_where(R"({"kind":"line","line":)" + std::to_string(line) + "}", [&](int64_t step) {
    return at(step)["event"].text == "line" && static_cast<int64_t>(at(step)["line"].number) == line;
  });
  walk.expect_where(R"({"kind":"stop","lines":[{"line":)" + std::to_string(line) + "}]}", [&](int64_t step) {
    return at(step)["event"].text == "line" && static_cast<int64_t>(at(step)["line"].number) == line;
  });
  const auto is_end = [&](int64_t step) { return at(step)["event"].text == "end"; };
  // The last view, after everything, has no frames: it is as deep as the module, which ends there.
  const auto depth = [&](int64_t step) { return is_end(step) ? 1 : at(step)["frames"].items.size(); };
  walk.expect_where(R"({"kind":"into"})", [](int64_t) { return true; }, 0);
  walk.expect_from(R"({"kind":"over"})",
                   [&](int64_t step, int64_t from) { return is_end(step) || depth(step) <= depth(from); }, 0);
  walk.expect_from(R"({"kind":"out"})",
                   [&](int64_t step, int64_t from) { return is_end(step) || depth(step) < depth(from); }, 0);
  for (const char* event : {"call", "return"}) {
    walk.expect_where(
        std::string(R"({"kind":")") + event + "\"}", [&](int64_t step) { return at(step)["event"].text == event; }, 0);
    std::string name;
    for (const Json& view : views) {
      name = view["event"].text == event ? view["name"].text : name;
    }
    walk.expect_where(std::string(R"({"kind":")") + event + R"(","name":")" + name + "\"}",
                      [&](int64_t step) { return at(step)["event"].text == event && at(step)["name"].text == name; });
  }
}

/// An expression at every step, one by one.
void check_expression(Session& session, Walk& walk, const std::set<std::string>& names) {
  std::string plain;
  for (const std::string& name : names) {
    plain = name.find('_') == std::string::npos ? name : plain;
  }
  if (plain.empty()) {
    return;
  }
  const std::string expression = "len(str(" + plain + ")) > 3";
  Readings truths;
  for (size_t step = 0; step < walk.views().size(); ++step) {
    const Json value = parsed(
        session.ask(R"({"ask":"evaluate","expression":")" + expression + R"(","step":)" + std::to_string(step) + "}"));
    truths.push_back(value["value"]["truth"].truth ? 1 : 0);
  }
  walk.expect(R"({"kind":"true","expression":")" + expression + "\"}", truths, false);
  const auto line = static_cast<int64_t>(walk.views()[walk.views().size() / 2]["line"].number);
  walk.expect_where(R"({"kind":"stop","lines":[{"line":)" + std::to_string(line) + R"(,"if":")" + expression + "\"}]}",
                    [&](int64_t step) {
                      const Json& view = walk.views()[static_cast<size_t>(step)];
                      return truths[static_cast<size_t>(step)] != 0 && view["event"].text == "line" &&
                             static_cast<int64_t>(view["line"].number) == line;
                    });
}

/// Ends of all objects of a step at once: those that the views tell, and no others. A view calls an object freed when
/// its finalizer has ended, so an end may be told earlier where the view still has it.
void check_ends(Session& session, const std::vector<Json>& views, const std::map<int64_t, int64_t>& freed) {
  const size_t from = views.size() / 3;
  const size_t within = std::max<size_t>(1, views.size() / 2);
  std::string ids;
  for (const Json& object : views[from]["objects"].items) {
    ids += (ids.empty() ? "" : ",") + std::to_string(static_cast<int64_t>(object["id"].number));
  }
  const Json answer = parsed(session.ask(R"({"ask":"ends","step":)" + std::to_string(from) + R"(,"ids":[)" + ids +
                                         R"(],"within":)" + std::to_string(within) + "}"))["value"];
  const auto up_to = static_cast<size_t>(answer["upTo"].number);
  EXPECT_EQ(up_to, std::min(from + within, views.size() - 1));
  std::map<int64_t, size_t> told;
  for (const Json& end : answer["ends"].items) {
    told.emplace(static_cast<int64_t>(end["id"].number), static_cast<size_t>(end["step"].number));
  }
  for (const auto& [id, end] : told) {
    ASSERT_GT(end, from);
    ASSERT_LE(end, up_to);
    for (size_t step = from; step < end; ++step) {
      EXPECT_FALSE(freed.contains(id) && freed.at(id) == static_cast<int64_t>(step)) << "end of " << id;
    }
    for (size_t step = end + 1; step <= up_to && freed.contains(id) && freed.at(id) == static_cast<int64_t>(end);
         ++step) {
      EXPECT_EQ(object_in(views[step], id), nullptr) << "#" << id << " at step " << step;
    }
  }
  for (const auto& [id, step] : freed) {
    const auto at = static_cast<size_t>(step);
    const bool ends_here = at > from && at <= up_to && object_in(views[from], id) != nullptr &&
                           std::none_of(views.begin() + step, views.end(),
                                        [id = id](const Json& view) { return object_in(view, id) != nullptr; });
    if (ends_here) {
      ASSERT_TRUE(told.contains(id)) << "#" << id << " is freed at step " << step;
      EXPECT_LE(told.at(id), at);
      EXPECT_TRUE(told.at(id) == at || object_in(views[told.at(id)], id) != nullptr);
    }
  }
}

void check_all(Session& session) {
  Walk walk(session);
  const std::vector<Json>& views = walk.views();
  std::set<std::string> names;
  std::map<int64_t, int64_t> seen;   // id -> number of views that show it
  std::map<int64_t, int64_t> freed;  // id -> step
  for (const Json& view : views) {
    for (const auto& [name, id] : view["globals"].members) {
      names.insert(name);
    }
    for (const Json& object : view["objects"].items) {
      ++seen[static_cast<int64_t>(object["id"].number)];
    }
    for (const Json& object : view["changes"]["freed"].items) {
      freed.emplace(static_cast<int64_t>(object["id"].number), static_cast<int64_t>(view["step"].number));
    }
  }
  int left = 5;
  for (const std::string& name : names) {
    if (left-- > 0) {
      walk.expect(R"({"kind":"name","name":")" + name + "\"}",
                  read(views, [&](const Json& view) { return view["globals"][name].number_or(0); }), true);
    }
  }
  // Objects that every view shows: their counts are known at every step.
  left = 4;
  for (const auto& [id, times] : seen) {
    if (times == static_cast<int64_t>(views.size()) && left-- > 0) {
      walk.expect(R"({"kind":"count","id":)" + std::to_string(id) + "}",
                  read(views, [&, id = id](const Json& view) { return (*object_in(view, id))["refcount"].number; }),
                  true);
    }
  }
  // What a finalizer brought back was freed and lived on: its steps are another matter.
  const auto lives_on = [&](int64_t id, int64_t step) {
    return std::any_of(views.begin() + step, views.end(), [&](const Json& view) {
      const std::vector<Json>& gone = view["changes"]["freed"].items;
      return object_in(view, id) != nullptr || (static_cast<int64_t>(view["step"].number) != step &&
                                                std::any_of(gone.begin(), gone.end(), [&](const Json& object) {
                                                  return object["id"].number == static_cast<double>(id);
                                                }));
    });
  };
  left = 6;
  for (const auto& [id, step] : freed) {
    if (!lives_on(id, step) && left-- > 0) {
      const Json death = parsed(session.ask(R"({"ask":"death","id":)" + std::to_string(id) + "}"));
      const auto killed = static_cast<int64_t>(death["value"]["step"].number_or(-1));
      if (killed >= 0 && killed < step && object_in(views[static_cast<size_t>(killed)], id) != nullptr) {
        continue;  // its finalizer ran between: the view calls it freed when that has ended
      }
      EXPECT_EQ(killed, step) << "death of " << id;
      walk.expect(R"({"kind":"dead","id":)" + std::to_string(id) + "}",
                  read(views,
                       [&, id = id, step = step](const Json& view) {
                         const auto at = static_cast<int64_t>(view["step"].number);
                         const auto born = static_cast<int64_t>(death["value"]["born"].number);
                         return at >= born && at < step ? 0 : 1;
                       }),
                  false);
    }
  }
  check_ends(session, views, freed);
  check_objects(walk, seen);
  check_contents(walk, seen);
  check_named(session, walk);
  check_rows(walk);
  check_expression(session, walk, names);
  walk.expect(R"({"kind":"printed"})", read(views, [](const Json& view) { return view["printed"].number; }), true);
  walk.expect(R"({"kind":"collection"})",
              read(views,
                   [](const Json& view) {
                     const std::vector<Json>& counts = view["gc"]["collections"].items;
                     return counts[0].number + counts[1].number + counts[2].number;
                   }),
              true);
  walk.expect(R"({"kind":"arena"})",
              read(views, [](const Json& view) { return view["memory"]["arenas"].items.size(); }), true);
  for (size_t generation = 0; generation < 3; ++generation) {
    walk.expect(R"({"kind":"collection","generation":)" + std::to_string(generation) + "}",
                read(views, [&](const Json& view) { return view["gc"]["collections"].items[generation].number; }),
                true);
  }
  walk.expect(R"({"kind":"pool"})",
              read(views,
                   [](const Json& view) {
                     double used = 0;
                     for (const Json& arena : view["memory"]["arenas"].items) {
                       const double pools = arena["bytes"].number / kPoolBytes;
                       used += pools - (static_cast<int64_t>(arena["address"].number) % kPoolBytes != 0 ? 1 : 0) -
                               arena["freePools"].number;
                     }
                     return used;
                   }),
              true);
  const double resident = views[views.size() / 2]["memory"]["resident"].number;
  walk.expect(R"({"kind":"resident","above":)" + std::to_string(static_cast<int64_t>(resident) - 1) + "}",
              read(views, [&](const Json& view) { return view["memory"]["resident"].number > resident - 1 ? 1 : 0; }),
              false);
  const double middle = views[views.size() / 2]["memory"]["held"].number;
  walk.expect(R"({"kind":"held","above":)" + std::to_string(static_cast<int64_t>(middle)) + "}",
              read(views, [&](const Json& view) { return view["memory"]["held"].number > middle ? 1 : 0; }), false);
  // A step of its own kind answers even after another one.
  Readings exceptions;
  for (const Json& view : views) {
    const bool raised = view["event"].text == "exception";
    exceptions.push_back(raised ? static_cast<int64_t>(view["step"].number) + 1 : 0);
  }
  Readings marks(exceptions.size(), 0);
  int64_t count = 0;
  for (size_t i = 0; i < exceptions.size(); ++i) {
    count += exceptions[i] != 0 ? 1 : 0;
    marks[i] = count;
  }
  walk.expect(R"({"kind":"exception"})", marks, true);
}

// One session for all: what one recording leaves behind must not show in the next.
TEST(Questions, AgreeWithAWalkOverAllSteps) {
  Session session;
  int checked = 0;
  int differ = 0;
  for (const auto& [name, source] : testing_support::programs(kRandomPrograms, kProgramsBetween)) {
    SCOPED_TRACE(name);
    if (!record(session, source)) {
      continue;
    }
    const auto before = testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count();
    check_all(session);
    ++checked;
    differ += testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count() > before ? 1 : 0;
    if (differ == kMostDiffering) {
      break;
    }
  }
  std::printf("%d recordings, %d with differences\n", checked, differ);
  EXPECT_GT(checked, testing_support::all_programs_wanted() ? 200 : 2);
}

}  // namespace
}  // namespace heapscope::session
