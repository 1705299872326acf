// The ledger: each unit of each object's count has a named holder, at every step.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "session/session.h"

namespace heapscope::session {
namespace {

/// What stands behind every `"name":` of a JSON text: digits and a sign, or a text without its quotes.
std::vector<std::string> values(const std::string& json, const std::string& name) {
  std::vector<std::string> found;
  const std::string key = "\"" + name + "\":";
  for (size_t at = json.find(key); at != std::string::npos; at = json.find(key, at)) {
    at += key.size();
    const bool text = json[at] == '"';
    const size_t start = at + (text ? 1 : 0);
    const size_t end = text ? json.find('"', start) : json.find_first_not_of("-0123456789", start);
    found.push_back(json.substr(start, end - start));
  }
  return found;
}

/// The value of every `"name":NUMBER` of a JSON text.
std::vector<int64_t> numbers(const std::string& json, const std::string& name) {
  std::vector<int64_t> found;
  for (const std::string& value : values(json, name)) {
    if (!value.empty()) {  // a list or an object may have the name too
      found.push_back(std::stoll(value));
    }
  }
  return found;
}

class LedgerTest : public testing::Test {
 protected:
  void record(const std::string& source) {
    Progress progress = session_.record(source, {});
    while (progress.state == RunState::kRunning) {
      progress = session_.advance(1000);
    }
    ASSERT_EQ(progress.err, "");
    ASSERT_GT(session_.steps(), 5U);
  }

  /// All rows' holders of the object that the name leads to, one in a line.
  std::string holders(int64_t step, const std::string& name) {
    const std::string view = session_.view(step, {});
    const std::vector<int64_t> ids = numbers(view, name);
    if (ids.empty()) {
      return "no " + name;
    }
    const std::string ledger = session_.ledger(step, ids[0]);
    std::string lines;
    const std::vector<std::string> kinds = values(ledger, "kind");
    const std::vector<std::string> names = values(ledger, "holder");
    for (size_t i = 0; i < names.size(); ++i) {
      lines += kinds.at(i) + ": " + names[i] + "\n";
    }
    return lines;
  }

  /// The rows of each shown object add up to its count, and all have a name. A ledger is a census of the
  /// whole heap: some steps must do.
  void expect_sums(bool native_allowed, uint64_t stride) {
    for (uint64_t step = session_.steps() % stride; step < session_.steps(); step += stride) {
      const auto at = static_cast<int64_t>(step);
      for (const int64_t id : numbers(session_.view(at, {}), "id")) {
        const std::string ledger = session_.ledger(at, id);
        const std::vector<int64_t> refcount = numbers(ledger, "refcount");
        if (refcount.empty()) {
          continue;  // a frame's number
        }
        int64_t sum = 0;
        for (const int64_t count : numbers(ledger, "count")) {
          EXPECT_GT(count, 0) << ledger;
          sum += count;
        }
        EXPECT_EQ(sum, refcount[0]) << "step " << step << " " << ledger;
        if (!native_allowed) {
          EXPECT_EQ(ledger.find("\"native\""), std::string::npos) << "step " << step << " " << ledger;
        }
      }
    }
  }

  Session session_;
};

TEST_F(LedgerTest, NamesItemsAndAttributes) {
  record(
      "import weakref\n"
      "class Box:\n    def __init__(self, item):\n        self.item = item\n"
      "shared = ['x']\n"
      "box = Box(shared)\n"
      "pair = (shared, shared)\n"
      "table = {'a': shared, shared[0]: 1}\n"
      "def keep(first, *rest, second=shared):\n"
      "    def inner():\n        return first\n"
      "    yield inner\n"
      "    yield first\n"
      "running = keep(shared)\n"
      "for inner in running:\n    break\n"
      "ref = weakref.ref(box)\n"
      "text = 'some words'\n"
      "words = [text, text]\n"
      "try:\n    [][1]\nexcept IndexError as error:\n    caught = error\n"
      "done = 1\n");
  expect_sums(false, 8);
}

TEST_F(LedgerTest, WhileBuiltInCodeWaits) {
  record("def key(x):\n    return -x\nnumbers = [300, 100, 200]\nsorted(numbers, key=key)\nlist(map(key, numbers))\n");
  expect_sums(true, 4);
  std::string ledgers;
  for (int64_t step = 0; step < static_cast<int64_t>(session_.steps()); ++step) {
    for (const int64_t id : numbers(session_.view(step, {}), "id")) {
      ledgers += session_.ledger(step, id);
    }
  }
  EXPECT_NE(ledgers.find("saved_ob_item[0] in list.sort()"), std::string::npos);
  EXPECT_NE(ledgers.find("stack[0] in map()"), std::string::npos);
}

TEST_F(LedgerTest, NamesTheStackOfWhoWaits) {
  record(
      "def key(x):\n    return -x\n"
      "first = ['a']\n"
      "numbers = [300, 100, 200]\n"
      "pair = [first, sorted(numbers, key=key)]\n"
      "def below(items):\n    return (first, [n for n in map(key, items)])\n"
      "pair = below(numbers)\n"
      "done = 1\n");
  expect_sums(true, 4);
  std::string of_first;
  std::string of_numbers;
  for (int64_t step = 0; step < static_cast<int64_t>(session_.steps()); ++step) {
    of_first += holders(step, "first");
    of_numbers += holders(step, "numbers");
  }
  EXPECT_NE(of_first.find("stack: evaluation stack of <module>, place 0\n"), std::string::npos) << of_first;
  EXPECT_NE(of_first.find("stack: evaluation stack of below, place 0\n"), std::string::npos) << of_first;
  EXPECT_NE(of_numbers.find("an operand of what waits for built-in code"), std::string::npos) << of_numbers;
}

// What built-ins hold in variables of their own has the name that CPython's source gives it.
TEST_F(LedgerTest, NamesWhatBuiltInsHold) {
  record(
      "class Item:\n"
      "    def __init__(self, n):\n        self.n = n\n"
      "    def __lt__(self, other):\n        return self.n < other.n\n"
      "    def __bool__(self):\n        return self.n > 0\n"
      "made = [Item(1), Item(2)]\n"
      "sorted(made)\n"
      "min(made)\n"
      "all(made)\n"
      "list(filter(None, made))\n"
      "done = 1\n");
  std::set<std::string> rows;
  for (int64_t step = 0; step < static_cast<int64_t>(session_.steps()); ++step) {
    for (const int64_t id : numbers(session_.view(step, {}), "id")) {
      const std::string ledger = session_.ledger(step, id);
      const std::vector<std::string> kinds = values(ledger, "kind");
      const std::vector<std::string> holders = values(ledger, "holder");
      for (size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] == "native") {
          rows.insert(holders[i]);
        }
      }
    }
  }
  std::string all;
  for (const std::string& row : rows) {
    all += row + "\n";
  }
  for (const char* row : {"saved_ob_item[0] in list.sort()", "maxitem in min()", "item in all()", "item in filter()"}) {
    EXPECT_TRUE(rows.contains(row)) << row << " in\n" << all;
  }
}

TEST_F(LedgerTest, RowsSayWhereTheReferenceLies) {
  record(
      "shared = [1]\n"
      "class Box:\n    pass\n"
      "box = Box()\n"
      "box.content = shared\n"
      "Box.default = shared\n"
      "table = {'k': shared, 5: shared}\n"
      "done = 1\n");
  const std::string rows = holders(-2 + static_cast<int64_t>(session_.steps()), "shared");
  for (const char* row : {"name: shared\n", ".content\n", "field: Box.default\n", "['k']\n", "[5]\n"}) {
    EXPECT_NE(rows.find(row), std::string::npos) << row << "in\n" << rows;
  }
}

}  // namespace
}  // namespace heapscope::session
