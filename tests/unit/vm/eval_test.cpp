// The evaluator: calls without native recursion, counts inside calls, recursion limits, generators.
// Expected texts are CPython 3.11.2's.
#include "unit/support/engine_test.h"
#include "vm/safe_points.h"

namespace heapscope {
namespace {

class Eval : public EngineTest {};

TEST_F(Eval, CountsInsideInit) {
  EXPECT_EQ(run("import sys\n"
                "class A:\n"
                "    def __init__(self, x, y=None):\n"
                "        print(sys.getrefcount(self), sys.getrefcount(x))\n"
                "v = [1]\n"
                "A(v)\n"
                "A(v, y=[4])\n"),
            "3 5\n4 6\n");
}

TEST_F(Eval, RecursionStopsWhereCPythonStops) {
  EXPECT_EQ(run("def deep(n):\n"
                "    return 0 if n == 0 else 1 + deep(n - 1)\n"
                "for limit in (998, 999):\n"
                "    try:\n"
                "        print(deep(limit))\n"
                "    except RecursionError as e:\n"
                "        print(limit, e)\n"),
            "998\n999 maximum recursion depth exceeded\n");
}

TEST_F(Eval, ClassCallsCountTwiceTowardsTheLimit) {
  EXPECT_EQ(run("class Node:\n"
                "    def __init__(self, n):\n"
                "        self.next = Node(n - 1) if n else None\n"
                "for n in (498, 499):\n"
                "    try:\n"
                "        Node(n)\n"
                "        print(n, 'ok')\n"
                "    except RecursionError as e:\n"
                "        print(n, e)\n"),
            "498 ok\n499 maximum recursion depth exceeded\n");
}

TEST_F(Eval, DelegatedGeneratorsNestAsDeepAsCalls) {
  EXPECT_EQ(run("def g(n):\n"
                "    if n:\n"
                "        yield from g(n - 1)\n"
                "    yield n\n"
                "for n in (997, 998):\n"
                "    try:\n"
                "        print(sum(1 for _ in g(n)))\n"
                "    except RecursionError as e:\n"
                "        print(n, e)\n"),
            "997 maximum recursion depth exceeded\n998 maximum recursion depth exceeded\n");
}

TEST_F(Eval, SentValueIsHeldByTheDelegatingFrame) {
  EXPECT_EQ(run("import sys\n"
                "def sub():\n"
                "    got = yield 1\n"
                "    print('got', got, sys.getrefcount(got))\n"
                "    got = yield 2\n"
                "    return [got]\n"
                "def main():\n"
                "    r = yield from sub()\n"
                "    print('r', r)\n"
                "    yield 9\n"
                "m = main()\n"
                "print(next(m), m.send(['x']), m.send('y'))\n"),
            "got ['x'] 5\nr ['y']\n1 2 9\n");
}

TEST_F(Eval, InitMustReturnNone) {
  EXPECT_EQ(run("class Bad:\n"
                "    def __init__(self): return 5\n"
                "class Gen:\n"
                "    def __init__(self): yield\n"
                "for cls in (Bad, Gen):\n"
                "    try: cls()\n"
                "    except TypeError as e: print(e)\n"),
            "__init__() should return None, not 'int'\n"
            "__init__() should return None, not 'generator'\n");
}

TEST_F(Eval, StringsGrowInPlaceOnlyInWarmLocals) {
  EXPECT_EQ(run("def f():\n"
                "    s = 'x' * 40\n"
                "    ids = []\n"
                "    for i in range(50):\n"
                "        s += 'y'\n"
                "    return s\n"
                "print(len(f()))\n"),
            "90\n");
}

/// Counts safe points and pauses at each.
TEST_F(Eval, PausingAtEverySafePointChangesNothing) {
  const std::string source =
      "class A:\n"
      "    def __init__(self, n): self.n = n\n"
      "def g(n):\n"
      "    for i in range(n):\n"
      "        yield A(i)\n"
      "def total(n):\n"
      "    s = 0\n"
      "    for a in g(n):\n"
      "        s += a.n\n"
      "    return s\n"
      "print(sorted([total(i) for i in range(6)], key=lambda v: -v))\n";
  const std::string expected = run(source);
  vm::boot_machine();
  out_.clear();
  vm::eval_control = {};
  vm::eval_control.slice = 0;
  vm::ask_host_after(0);
  vm::eval_control.pause_wanted = true;
  vm::start_program(source, {});
  int slices = 1;
  while (vm::run_program() != vm::RunPhase::kFinished) {
    ++slices;
  }
  vm::eval_control = {};
  EXPECT_EQ(out_, expected);
  EXPECT_GT(slices, 50);
}

TEST_F(Eval, AbandonedRunSeesNoHandler) {
  verify_ = false;  // what unwinding touched is undone by restoring the image
  static int left;
  left = 1000;
  vm::eval_control = {};
  vm::eval_control.slice = 0;
  vm::ask_host_after(0);
  vm::eval_control.stop_requested = [] { return --left < 0; };
  out_.clear();
  vm::start_program(
      "class D:\n"
      "    def __del__(self): print('del')\n"
      "d = D()\n"
      "def f():\n"
      "    local = D()\n"
      "    try:\n"
      "        while True: pass\n"
      "    except BaseException: print('except')\n"
      "    finally: print('finally')\n"
      "try: f()\n"
      "except: print('outer')\n",
      {});
  EXPECT_EQ(vm::run_program(), vm::RunPhase::kFinished);
  vm::eval_control = {};
  EXPECT_EQ(out_, "");
}

}  // namespace
}  // namespace heapscope
