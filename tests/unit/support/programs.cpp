#include "unit/support/programs.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

namespace heapscope::testing_support {

namespace {

using Path = std::filesystem::path;

constexpr char kAllPrograms[] = "HEAPSCOPE_ALL_PROGRAMS";

constexpr char kPreamble[] =
    "import gc, weakref\n"
    "class Node:\n"
    "    def __init__(self, *held):\n"
    "        self.held = list(held)\n"
    "    def __eq__(self, other):\n"
    "        return self is other\n"
    "    __hash__ = object.__hash__\n"
    "class Loud(Node):\n"
    "    def __del__(self):\n"
    "        print('gone', len(self.held))\n"
    "def some(n):\n"
    "    for i in range(n):\n"
    "        yield [i]\n"
    "def keep(x, depth):\n"
    "    return Node(x) if depth == 0 else keep([x], depth - 1)\n"
    "a = b = c = d = e = None\n"
    "watch = []\n";

/// One statement after the other, from a generator of numbers that is the same everywhere.
class Writer {
 public:
  explicit Writer(uint32_t seed) : numbers_(seed) {}

  std::string program() {
    std::string text = kPreamble;
    for (uint32_t left = 14 + below(10); left > 0; --left) {
      text += statement();
    }
    return text;
  }

 private:
  uint32_t below(uint32_t end) { return static_cast<uint32_t>(numbers_()) % end; }
  std::string name() { return std::string(1, static_cast<char>('a' + below(5))); }
  std::string value() {
    switch (below(9)) {
      case 0: return std::to_string(below(3000));
      case 1: return "[" + name() + ", " + name() + "]";
      case 2: return "{'k': " + name() + ", " + std::to_string(below(9)) + ": []}";
      case 3: return "Node(" + name() + ")";
      case 4: return "Loud(" + name() + ")";
      case 5: return "(" + name() + ", [])";
      case 6: return "keep(" + name() + ", " + std::to_string(below(3)) + ")";
      case 7: return "[x for x in some(" + std::to_string(1 + below(3)) + ")]";
      default: return "'text' * " + std::to_string(1 + below(200));
    }
  }
  std::string statement() {
    const std::string x = name();
    const std::string y = name();
    switch (below(15)) {
      case 0:
      case 1:
      case 2:
      case 3: return x + " = " + value() + "\n";
      case 4: return x + " = " + y + "\n";
      case 5: return "del " + x + "\n" + x + " = None\n";
      case 6: return "if isinstance(" + x + ", list):\n    " + x + ".append(" + y + ")\n";
      case 7: return "if isinstance(" + x + ", Node):\n    " + x + ".held.append(" + x + ")\n";
      case 8:
        return "try:\n    " + x + "[0] = " + value() +
               "\nexcept Exception as problem:\n    print(type(problem).__name__)\n";
      case 9: return "gc.collect(" + std::to_string(below(3)) + ")\n";
      case 10: return "for x in some(2):\n    watch.append(x)\n    " + y + " = x\n";
      case 11:
        return "if isinstance(" + x + ", Node):\n    watch.append(weakref.ref(" + x + ", lambda r: print('weak')))\n";
      case 12: return "watch.sort(key=lambda w: id(type(w)) == 0)\n";
      case 13: return "print(type(" + x + ").__name__, len(watch))\n";
      default: return "watch = watch[:1]\n";
    }
  }

  std::mt19937 numbers_;
};

void add_conformance(std::vector<Path>* found) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator("tests/conformance")) {
    if (entry.path().extension() == ".py" && entry.path().parent_path().filename() != "conformance") {
      found->push_back(entry.path());
    }
  }
}

std::vector<Program> thinned(std::vector<Path> found, size_t random, size_t between) {
  std::sort(found.begin(), found.end());
  std::vector<Program> programs;
  const size_t step = all_programs_wanted() ? std::max(1, std::atoi(std::getenv(kAllPrograms))) : between;
  for (size_t i = 0; i < found.size(); i += step) {
    programs.push_back({found[i].string(), text_of(found[i])});
  }
  for (size_t i = 0; i < random; i += step) {
    const auto seed = static_cast<uint32_t>(i + 1);
    programs.push_back({"random program " + std::to_string(seed), random_program(seed)});
  }
  return programs;
}

}  // namespace

bool all_programs_wanted() { return std::getenv(kAllPrograms) != nullptr; }

std::string text_of(const Path& file) {
  std::stringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

std::string random_program(uint32_t seed) { return Writer(seed).program(); }

std::vector<Program> programs(size_t random, size_t between) {
  std::vector<Path> found;
  for (const auto& entry : std::filesystem::directory_iterator("web/lessons")) {
    if (std::filesystem::exists(entry.path() / "program.py")) {
      found.push_back(entry.path() / "program.py");
    }
  }
  add_conformance(&found);
  return thinned(std::move(found), random, between);
}

std::vector<Program> conformance_programs(size_t between) {
  std::vector<Path> found;
  add_conformance(&found);
  return thinned(std::move(found), 0, between);
}

}  // namespace heapscope::testing_support
