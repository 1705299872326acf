// Questions about a recording: each against what views say, or what a program is known to do. The finder is compared
// with a walk over all steps in questions_walk_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/json_reader.h"
#include "session/session.h"

namespace heapscope::session {
namespace {

using inspect::Json;

constexpr int64_t kMostSteps = 250;  // longer recordings are left to the shorter ones

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

const Json* object_in(const Json& view, int64_t id) {
  for (const Json& object : view["objects"].items) {
    if (static_cast<int64_t>(object["id"].number) == id) {
      return &object;
    }
  }
  return nullptr;
}

constexpr char kCallbacks[] =
    "import weakref\n"
    "class Node:\n"
    "    def __init__(self, value):\n"
    "        self.value = value\n"
    "    def __eq__(self, other):\n"
    "        return self.value == other.value\n"
    "    def __del__(self):\n"
    "        self.value = None\n"
    "nodes = [Node(i) for i in (3, 1, 2)]\n"
    "nodes.sort(key=lambda node: node.value)\n"
    "there = Node(2) in nodes\n"
    "gone = []\n"
    "watch = weakref.ref(nodes[0], lambda ref: gone.append(ref))\n"
    "del nodes[0]\n"
    "total = 0\n"
    "def numbers():\n"
    "    yield 1000\n"
    "    yield 2000\n"
    "for n in numbers():\n"
    "    total += n if n > 1500 else -n\n"
    "try:\n"
    "    [][total]\n"
    "except IndexError as error:\n"
    "    text = f'{error!r} {total:>8}'\n";

// From one step to the next the instructions' changes of counts add up to what the views say.
TEST(Questions, InstructionsTellTheWholeWayToTheNextStep) {
  Session session;
  ASSERT_TRUE(record(session, kCallbacks));
  const auto steps = static_cast<int64_t>(session.steps());
  int64_t instructions = 0;
  for (int64_t step = 0; step + 1 < steps; ++step) {
    SCOPED_TRACE("step " + std::to_string(step));
    const std::string hash = session.state_hash(step + 1);
    const Json answer = parsed(session.ask(R"({"ask":"instructions","step":)" + std::to_string(step) + "}"))["value"];
    EXPECT_EQ(session.state_hash(step + 1), hash);
    ASSERT_FALSE(answer["instructions"].items.empty());
    std::map<int64_t, std::pair<int64_t, int64_t>> counts;  // id -> at first, at last
    std::set<int64_t> made;
    for (const Json& instruction : answer["instructions"].items) {
      ++instructions;
      EXPECT_FALSE(instruction["name"].text.empty());
      for (const Json& change : instruction["counts"].items) {
        const auto id = static_cast<int64_t>(change["id"].number);
        const auto from = static_cast<int64_t>(change["from"].number);
        const auto to = static_cast<int64_t>(change["to"].number);
        const auto [known, is_new] = counts.emplace(id, std::pair(from, to));
        EXPECT_TRUE(is_new || known->second.second == from) << id;
        known->second.second = to;
      }
      for (const Json& moment : instruction["moments"].items) {
        if (moment["kind"].text == "allocate") {
          made.insert(static_cast<int64_t>(moment["id"].number));
        }
      }
    }
    const Json before = parsed(session.view(step, {}))["value"];
    const Json after = parsed(session.view(step + 1, {}))["value"];
    for (const Json& object : after["objects"].items) {
      const auto id = static_cast<int64_t>(object["id"].number);
      const Json* old = object_in(before, id);
      const auto found = counts.find(id);
      if (old != nullptr) {
        const auto now = static_cast<int64_t>(object["refcount"].number);
        const auto then = static_cast<int64_t>((*old)["refcount"].number);
        EXPECT_EQ(found == counts.end() ? 0 : found->second.second - found->second.first, now - then) << id;
      }
    }
    for (const Json& id : after["changes"]["created"].items) {
      EXPECT_TRUE(made.count(static_cast<int64_t>(id.number)) == 1) << id.number;
    }
  }
  EXPECT_GT(instructions, 2 * steps);
}

// A way as long as a chain of many thousands, and a list of as many: neither takes the stack, nor a picture of all of
// it.
TEST(Questions, PathsInALargeHeap) {
  Session session;
  RunOptions options;
  Progress progress = session.record(
      "class Node:\n"
      "    __slots__ = ('items', 'next')\n"
      "def build(n):\n"
      "    head = None\n"
      "    for i in range(n):\n"
      "        node = Node()\n"
      "        node.items = []\n"
      "        node.next = head\n"
      "        head = node\n"
      "    return head\n"
      "head = build(30000)\n"
      "at = head\n"
      "while at.next is not None:\n"
      "    at = at.next\n"
      "deep = at.items\n"
      "at = None\n"
      "many = [[i] for i in range(30000)]\n"
      "one = many[12345]\n"
      "deep = one = None\n"
      "done = True\n",
      options);
  while (progress.state == RunState::kRunning) {
    progress = session.advance(50);
  }
  ASSERT_EQ(progress.state, RunState::kDone);
  const auto last = static_cast<int64_t>(session.steps()) - 2;                // the line before the end
  const Json names = parsed(session.view(last - 2, {}))["value"]["globals"];  // both have names yet
  const auto deep = static_cast<int64_t>(names["deep"].number_or(0));
  const auto one = static_cast<int64_t>(names["one"].number_or(0));
  ASSERT_NE(one, 0);
  const auto ask = [&](int64_t id) {
    return parsed(session.ask(R"({"ask":"paths","id":)" + std::to_string(id) + ",\"step\":" + std::to_string(last) +
                              "}"))["value"];
  };
  const Json chain = ask(deep);
  EXPECT_EQ(chain["length"].number, 30000);
  ASSERT_EQ(chain["paths"].items.size(), 1u);
  const Json& way = chain["paths"].items[0];
  EXPECT_EQ(way["root"]["name"].text, "head");
  EXPECT_EQ(way["objects"].items.size() + static_cast<size_t>(way["leftOut"].number), 30001u);
  EXPECT_EQ(static_cast<int64_t>(way["objects"].items.back()["id"].number), deep);
  EXPECT_EQ(way["objects"].items[0]["holds"].text, ".next");
  const Json in_list = ask(one);
  ASSERT_EQ(in_list["paths"].items.size(), 1u);
  EXPECT_EQ(in_list["paths"].items[0]["objects"].items[0]["holds"].text, "[12345]");
  const Json instructions =
      parsed(session.ask(R"({"ask":"instructions","step":)" + std::to_string(last) + "}"))["value"];
  EXPECT_FALSE(instructions["instructions"].items.empty());
}

TEST(Questions, StopMarksInCommentsAndCallsOfBreakpoint) {
  Session session;
  ASSERT_TRUE(record(session,
                     "b = []\n"
                     "for i in range(5):\n"
                     "    b.append(i)   #@ stop if len(b) > 2\n"
                     "    if i == 1:\n"
                     "        breakpoint()\n"
                     "print(len(b))  #@ stop \"all there\"\n"));
  std::vector<std::pair<int64_t, int64_t>> met;  // step, line
  const auto find = [&](int64_t from, bool backwards) {
    return parsed(session.ask(R"({"ask":"find","what":{"kind":"stop"},"from":)" + std::to_string(from) +
                              (backwards ? R"(,"backwards":true})" : "}")))["value"];
  };
  for (int64_t step = 0;;) {
    const Json found = find(step, false);
    if (!found["step"].is(Json::Kind::kNumber)) {
      break;
    }
    step = static_cast<int64_t>(found["step"].number);
    met.emplace_back(step, static_cast<int64_t>(found["line"].number));
  }
  std::vector<int64_t> lines;
  lines.reserve(met.size());
  for (const auto& [step, line] : met) {
    lines.push_back(line);
  }
  EXPECT_EQ(lines, (std::vector<int64_t>{2, 3, 3, 6}));  // behind breakpoint() the loop's line comes next
  auto step = static_cast<int64_t>(session.steps()) - 1;
  for (size_t i = met.size(); i-- > 0;) {
    step = static_cast<int64_t>(find(step, true)["step"].number_or(-1));
    EXPECT_EQ(step, met[i].first);
  }
  EXPECT_FALSE(find(step, true)["step"].is(Json::Kind::kNumber));
  const Json marks = parsed(session.ask(R"({"ask":"stops"})"))["value"];
  ASSERT_EQ(marks["marks"].items.size(), 2u);
  EXPECT_EQ(marks["marks"].items[0]["if"].text, "len(b) > 2");
  EXPECT_EQ(marks["marks"].items[1]["note"].text, "all there");
  EXPECT_EQ(marks["breakpoints"].number, 1);
  const Json wrong =
      parsed(session.ask(R"({"ask":"find","from":0,"what":{"kind":"stop","lines":[{"line":4,"if":"1 +"}]}})"));
  EXPECT_FALSE(wrong["ok"].truth);
}

TEST(Questions, AnExpressionIsAskedInABranch) {
  Session session;
  ASSERT_TRUE(record(session, "b = []\nfor i in range(6):\n    b.append([i])\nprint(len(b))\n"));
  const std::string before = session.state_hash(5);
  const Json found =
      parsed(session.ask(R"x({"ask":"find","from":0,"what":{"kind":"true","expression":"len(b) > 3"}})x"));
  ASSERT_TRUE(found["ok"].truth);
  const auto step = static_cast<int64_t>(found["value"]["step"].number_or(-1));
  const auto length_at = [&](int64_t at) {
    const Json value =
        parsed(session.ask(R"x({"ask":"evaluate","expression":"len(b)","step":)x" + std::to_string(at) + "}"));
    return value["value"]["text"].text;
  };
  EXPECT_EQ(length_at(step), "4");
  EXPECT_EQ(length_at(step - 1), "3");
  const Json changed =
      parsed(session.ask(R"x({"ask":"evaluate","expression":"[b.clear(), print('x'), 1 // 0]","step":5})x"));
  EXPECT_EQ(changed["value"]["error"].text, "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(changed["value"]["stdout"].text, "x\n");
  EXPECT_EQ(session.state_hash(5), before);
  const Json endless = parsed(session.ask(R"x({"ask":"evaluate","expression":"[0 for i in iter(int, 1)]","step":5})x"));
  EXPECT_FALSE(endless["value"]["fine"].truth);
  EXPECT_EQ(session.state_hash(5), before);
}

constexpr char kChain[] =
    "class Node:\n"
    "    def __init__(self, next):\n"
    "        self.next = next\n"
    "c = Node(None)\n"
    "b = Node(c)\n"
    "a = Node(b)\n"
    "both = [c, b]\n"
    "del b, c\n"
    "ring = []\n"
    "ring.append(ring)\n"
    "x = 1\n";

class Heap : public testing::Test {
 protected:
  Heap() {
    EXPECT_TRUE(record(session_, kChain));
    step_ = std::to_string(session_.steps() - 2);
    const Json view = parsed(session_.view(static_cast<int64_t>(session_.steps()) - 2, {}))["value"];
    for (const auto& [name, id] : view["globals"].members) {
      ids_[name] = static_cast<int64_t>(id.number);
    }
  }
  Json ask(const std::string& question) {
    const Json answer = parsed(session_.ask("{\"step\":" + step_ + "," + question + "}"));
    EXPECT_TRUE(answer["ok"].truth) << question;
    return answer["value"];
  }
  std::string id(const std::string& name) { return std::to_string(ids_[name]); }

  Session session_;
  std::string step_;
  std::map<std::string, int64_t> ids_;
};

TEST_F(Heap, AllShortestPathsLeadFromRoots) {
  const Json direct = ask("\"ask\":\"paths\",\"id\":" + id("both"));
  EXPECT_EQ(direct["length"].number, 0);
  ASSERT_EQ(direct["paths"].items.size(), 1u);
  EXPECT_EQ(direct["paths"].items[0]["root"]["name"].text, "both");
  // b is held by a.next and both[1]: two ways of one reference.
  const Json view = parsed(session_.view(static_cast<int64_t>(session_.steps()) - 2, {}))["value"];
  const Json* list = object_in(view, ids_["both"]);
  const auto b = static_cast<int64_t>((*list)["fields"].items[1]["to"].number);
  const Json two = ask("\"ask\":\"paths\",\"id\":" + std::to_string(b));
  EXPECT_EQ(two["length"].number, 1);
  std::set<std::string> ways;
  for (const Json& path : two["paths"].items) {
    ways.insert(path["root"]["name"].text + path["objects"].items[0]["holds"].text);
  }
  EXPECT_EQ(ways, (std::set<std::string>{"a.next", "both[1]"}));
}

TEST_F(Heap, ACutTellsWhatGoesAtOnceAndWhatACollectionFrees) {
  const Json list = ask("\"ask\":\"cut\",\"from\":null,\"to\":" + id("both"));
  EXPECT_EQ(list["freed"].items.size(), 1u);  // b and c are held by a's chain
  const Json head = ask("\"ask\":\"cut\",\"from\":null,\"to\":" + id("a"));
  EXPECT_EQ(head["freed"].items.size(), 1u);  // b and c are held by the list
  const Json ring = ask("\"ask\":\"cut\",\"from\":null,\"to\":" + id("ring"));
  EXPECT_EQ(ring["freed"].items.size(), 0u);
  ASSERT_EQ(ring["collectable"].items.size(), 1u);
  EXPECT_EQ(static_cast<int64_t>(ring["collectable"].items[0]["id"].number), ids_["ring"]);
}

TEST_F(Heap, RetainedSizesAddUpToTheBooks) {
  const Json all = ask("\"ask\":\"retained\",\"top\":0,\"ids\":[" + id("both") + "," + id("a") + "]");
  EXPECT_EQ(all["objects"].items.size(), 2u);
  for (const Json& object : all["objects"].items) {
    EXPECT_EQ(object["retained"].number, object["size"].number);  // what they lead to is shared
    EXPECT_EQ(object["count"].number, 1);
  }
  EXPECT_EQ(all["bytes"].number - all["static"].number + all["other"].number, all["held"].number);
  EXPECT_GE(all["other"].number, 0);
}

TEST_F(Heap, ASummaryCountsWhatTheViewShows) {
  const Json summary = ask("\"ask\":\"summary\",\"type\":\"Node\"");
  EXPECT_EQ(summary["objects"].items.size(), 3u);
  for (const Json& row : summary["types"].items) {
    if (row["type"].text == "Node") {
      EXPECT_EQ(row["count"].number, 3);
    }
  }
}

TEST_F(Heap, ADifferenceNamesCreatedAndFreed) {
  const Json answer = parsed(session_.ask("{\"ask\":\"difference\",\"from\":6,\"to\":" + step_ + "}"))["value"];
  const auto nodes = [&](const char* list) {
    for (const Json& row : answer[list]["types"].items) {
      if (row["type"].text == "Node") {
        return row["count"].number;
      }
    }
    return 0.0;
  };
  EXPECT_EQ(nodes("created"), 3);
  EXPECT_EQ(nodes("freed"), 0);
}

TEST(Questions, ABranchGoesAnotherWayAndTheRecordingDoesNot) {
  Session session;
  ASSERT_TRUE(record(session,
                     "def f(n):\n    kept = []\n    for i in range(n):\n        kept.append([i])\n    return kept\n"
                     "n = 3\nx = f(n)\nprint(len(x))\n"));
  std::vector<std::string> hashes;
  for (int64_t step = 0; step < static_cast<int64_t>(session.steps()); ++step) {
    hashes.push_back(session.state_hash(step));
  }
  const Json found = parsed(session.ask(R"({"ask":"find","from":0,"what":{"kind":"line","line":2}})"));
  const std::string step = std::to_string(static_cast<int64_t>(found["value"]["step"].number));
  const Json other =
      parsed(session.ask("{\"ask\":\"branch\",\"step\":" + step + ",\"statements\":\"n = 50\"}"))["value"];
  EXPECT_EQ(other["recorded"]["stdout"].text, "3\n");
  EXPECT_EQ(other["branch"]["stdout"].text, "50\n");
  EXPECT_EQ(other["branch"]["event"].text, "end");
  EXPECT_GT(other["branch"]["steps"].number, other["recorded"]["steps"].number);
  double lists = 0;
  for (const Json& row : other["difference"].items) {
    lists += row["type"].text == "list" ? row["count"].number : 0;
  }
  EXPECT_EQ(lists, 47);
  const Json wrong =
      parsed(session.ask("{\"ask\":\"branch\",\"step\":" + step + ",\"statements\":\"1 / 0\"}"))["value"];
  EXPECT_EQ(wrong["error"].text, "ZeroDivisionError: division by zero");
  for (int64_t at = 0; at < static_cast<int64_t>(session.steps()); ++at) {
    EXPECT_EQ(session.state_hash(at), hashes[static_cast<size_t>(at)]) << at;
  }
}

/// The answer to "what if this ran instead of the line", asked at the line's first step; `found` false: no such step.
Json instead(Session& session, int line, const std::string& statements) {
  const Json found =
      parsed(session.ask(R"({"ask":"find","from":0,"what":{"kind":"line","line":)" + std::to_string(line) + "}}"));
  const std::string step = std::to_string(static_cast<int64_t>(found["value"]["step"].number));
  return parsed(
      session.ask("{\"ask\":\"branch\",\"instead\":true,\"step\":" + step + ",\"statements\":\"" + statements + "\"}"));
}

struct EditedLine {
  const char* what;
  const char* before;
  const char* line;  ///< runs once
  const char* edited;
  const char* after;
};

class InsteadOfALine : public testing::TestWithParam<EditedLine> {};

TEST_P(InsteadOfALine, TheRunGoesOnAsThatOfTheEditedProgram) {
  const EditedLine& program = GetParam();
  const auto with = [&](const char* line) { return std::string(program.before) + line + "\n" + program.after; };
  Session edited;
  ASSERT_TRUE(record(edited, with(program.edited)));
  std::string expected;
  for (uint64_t step = 0; step < edited.steps(); ++step) {
    expected += parsed(edited.view(static_cast<int64_t>(step), {}))["value"]["stdout"].text;
  }
  Session session;
  record(session, with(program.line));
  const int line = 1 + static_cast<int>(std::ranges::count(std::string_view(program.before), '\n'));
  const Json answer = instead(session, line, program.edited);
  ASSERT_TRUE(answer["ok"].truth) << answer["error"]["message"].text;
  ASSERT_TRUE(answer["value"]["fine"].truth) << answer["value"]["error"].text;
  EXPECT_NE(expected, "");
  EXPECT_EQ(answer["value"]["branch"]["stdout"].text, expected);
  EXPECT_EQ(answer["value"]["branch"]["event"].text, "end");
}

INSTANTIATE_TEST_SUITE_P(
    Places, InsteadOfALine,
    testing::Values(EditedLine{"module", "a = 1\n", "b = a + 1", "b = a + 10", "print(b)\n"},
                    EditedLine{"last", "a = 1\n", "a", "print(a)", ""},
                    EditedLine{"raises", "d = {}\n", "x = d['k']", "x = d.get('k')", "print(x)\n"},
                    EditedLine{"function", "def f(n):\n    m = n\n    ", "n = n + 1", "n = n * 5",
                               "    return n, m\nprint(f(3))\n"},
                    EditedLine{"function_end", "log = []\ndef f(n):\n    ", "log.append(n)", "log.append(-n)",
                               "print(f(3), log)\n"},
                    EditedLine{"loop_end", "k = []\nfor i in range(1):\n    m = i\n    ", "k.append(m)", "k.append(9)",
                               "print(k)\n"},
                    EditedLine{"while_end", "n = 1\nwhile n < 9:\n    ", "n += 20", "n += 30", "print(n)\n"},
                    EditedLine{"except_end", "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    ", "x = 1",
                               "x = type(e)", "print(x, 'e' in globals())\n"},
                    EditedLine{"finally", "try:\n    y = 1\nfinally:\n    ", "x = 1", "x = 2", "print(x, y)\n"},
                    EditedLine{"with", "import contextlib\nwith contextlib.nullcontext(5) as c:\n    ", "x = c",
                               "x = c * 2", "print(x)\n"},
                    EditedLine{"branches", "t = True\nif t:\n    ", "x = 1", "x = 2", "else:\n    x = 3\nprint(x)\n"},
                    EditedLine{"several", "", "a = 1; b = 2; c = 3", "a = b = c = 7", "print(a, b, c)\n"},
                    EditedLine{"swap", "a, b = 1, 2\n", "a, b = b, a", "a = 5", "print(a, b)\n"},
                    EditedLine{"conditional", "a = 1\n", "x = 'p' if a else 'q'", "x = 'r'", "print(x)\n"},
                    EditedLine{"nothing", "x = 1\n", "pass", "x = 2", "print(x)\n"},
                    EditedLine{"delete", "x = 1\n", "del x", "x = 4", "print(x)\n"},
                    EditedLine{"closure", "def f():\n    n = 1\n    def g():\n        return n\n    ", "n = 2", "n = 3",
                               "    return g()\nprint(f())\n"}),
    [](const testing::TestParamInfo<EditedLine>& place) { return place.param.what; });

TEST(Questions, OnlyALineOfSimpleStatementsIsReplaced) {
  Session session;
  ASSERT_TRUE(record(session, "def f(n):\n    return n\nfor i in range(2):\n    f(i)\nx = [1,\n     f(2)]\n"));
  const auto refused = [&](int line) { return instead(session, line, "x = 1")["error"]["message"].text; };
  EXPECT_NE(refused(2).find("simple statements"), std::string::npos) << refused(2);
  EXPECT_NE(refused(3).find("simple statements"), std::string::npos) << refused(3);
  EXPECT_NE(refused(6).find("middle of a statement"), std::string::npos) << refused(6);
  const Json at_call = parsed(session.ask(R"({"ask":"branch","step":0,"instead":true,"statements":"x = 1"})"));
  EXPECT_NE(at_call["error"]["message"].text.find("No line is about to run"), std::string::npos);
}

TEST(Questions, AnExportedRecordingIsTheSameRun) {
  Session session;
  ASSERT_TRUE(record(session, "x = [1, 'two\\n']\nprint(x)\n"));
  const std::string text = parsed(session.ask(R"({"ask":"export"})"))["value"].text;
  EXPECT_TRUE(is_recording(text));
  std::string source;
  std::string promised;
  RunOptions options;
  ASSERT_TRUE(open_recording(text, &source, &options, &promised)) << promised;
  ASSERT_TRUE(record(session, "y = 2\ny = 3\n"));
  EXPECT_FALSE(session.came_to(promised));
  ASSERT_TRUE(record(session, source));
  EXPECT_TRUE(session.came_to(promised));
  EXPECT_FALSE(open_recording(text.substr(0, text.size() / 2), &source, &options, &promised));
  EXPECT_FALSE(
      open_recording(R"({"heapscope":"0.0.0","source":"x","steps":1,"stateHash":""})", &source, &options, &promised));
  EXPECT_NE(promised.find("version"), std::string::npos);
}

TEST(Questions, InsidesOfAStep) {
  Session session;
  ASSERT_TRUE(record(session, "x = 1000\ny = [x + 1]\ny = None\n"));
  const Json moments = parsed(session.ask(R"({"ask":"moments","step":3})"))["value"]["moments"];
  ASSERT_FALSE(moments.items.empty());
  EXPECT_EQ(moments.items.front()["kind"].text, "free");
  EXPECT_EQ(moments.items.front()["text"].text, "STORE_NAME y");
  const Json code = parsed(session.ask(R"({"ask":"code","step":2})"))["value"];
  EXPECT_EQ(code["name"].text, "<module>");
  bool is_there = false;
  for (const Json& instruction : code["instructions"].items) {
    is_there = is_there || instruction["offset"].number == code["at"].number;
  }
  EXPECT_TRUE(is_there);
  const Json curve = parsed(session.ask(R"({"ask":"curve"})"))["value"];
  EXPECT_EQ(curve["step"].items.size(), session.steps());
  EXPECT_GE(curve["virtual"].items.front().number, curve["resident"].items.front().number);
  const std::string dot = parsed(session.ask(R"({"ask":"picture","step":3,"format":"dot"})"))["value"].text;
  EXPECT_EQ(dot.substr(0, 14), "digraph heap {");
  EXPECT_NE(parsed(session.ask(R"({"ask":"picture","step":3,"format":"text"})"))["value"].text.find("y -> #"),
            std::string::npos);
}

TEST(Questions, MisuseIsAnAnswer) {
  Session session;
  const auto code = [&](const std::string& question) { return parsed(session.ask(question))["error"]["code"].text; };
  EXPECT_EQ(code(R"({"ask":"death","id":1})"), "no-recording");
  ASSERT_TRUE(record(session, "x = 1\nx = 2\n"));
  EXPECT_EQ(code("{"), "bad-argument");
  EXPECT_EQ(code("{}"), "bad-argument");
  EXPECT_EQ(code(R"({"ask":"find","from":99})"), "no-such-step");
  EXPECT_EQ(code(R"({"ask":"find","from":0,"what":{"kind":"moon"}})"), "bad-argument");
  EXPECT_EQ(code(R"({"ask":"find","from":0,"what":{"kind":"true","expression":"1 +"}})"), "bad-argument");
  EXPECT_EQ(code(R"({"ask":"find","from":0,"what":{"kind":"count","id":123456789}})"), "no-such-object");
  EXPECT_EQ(code(R"({"ask":"evaluate","step":0.5,"expression":"1"})"), "no-such-step");
  EXPECT_EQ(code(R"({"ask":"ends","step":1,"ids":[1],"within":0})"), "bad-argument");
  EXPECT_EQ(code(R"({"ask":"ends","step":1,"within":5})"), "bad-argument");
}

// After a return the caller's line goes on: what it does then is not the callee's doing.
TEST(Questions, WhatIsMadeAfterAReturnIsMadeByTheCallersLine) {
  Session session;
  ASSERT_TRUE(record(session,
                     "def make(n):\n"
                     "    if n == 0:\n"
                     "        return [1]\n"
                     "    return make(n - 1) + make(0)\n"
                     "x = make(2) + [3]\n"
                     "def items():\n"
                     "    yield (x, 1)\n"
                     "for item in items():\n"
                     "    pass\n"
                     "y = [make(0), make(1)] + [\n"
                     "    make(0)]\n"));
  const auto last = std::to_string(session.steps() - 1);
  const Json view = parsed(session.view(static_cast<int64_t>(session.steps()) - 2, {}))["value"];
  std::map<std::string, double> lines;  // of the names' objects
  for (const char* name : {"x", "item", "y"}) {
    const auto id = static_cast<int64_t>(view["globals"][name].number);
    lines[name] = (*object_in(view, id))["bornLine"].number;
    const Json found = parsed(session.ask(R"({"ask":"find","from":)" + last +
                                          R"(,"backwards":true,"what":{"kind":"name","name":")" + name + R"("}})"));
    lines[std::string(name) + " bound"] = found["value"]["by"].number;
  }
  EXPECT_EQ(lines, (std::map<std::string, double>{
                       {"x", 5}, {"x bound", 5}, {"item", 7}, {"item bound", 8}, {"y", 10}, {"y bound", 10}}));
}

}  // namespace
}  // namespace heapscope::session
