// Numbers and text as a program sees them; each test's heap is verified afterwards.
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

class LongObject : public EngineTest {};
class FloatObject : public EngineTest {};
class UnicodeObject : public EngineTest {};
class BytesObject : public EngineTest {};
class MemoryView : public EngineTest {};

TEST_F(LongObject, ArithmeticOnLongNumbers) {
  EXPECT_EQ(
      run("a = 3 ** 200\nb = 7 ** 90\nprint(a // b * b + a % b == a, -a // b, divmod(-a, b) == (-a // b, -a % b))\n"),
      "True -23196760719186782609 True\n");
}

TEST_F(LongObject, SmallResultsAreShared) {
  EXPECT_EQ(run("a = 10 ** 20\nresults = (a + 5) - a, a // a, a & 7, int('12'), -6 + 1\n"
                "print(*(x is y for x, y in zip(results, (5, 1, 0, 12, -5))))\n"),
            "True True True True True\n");
}

TEST_F(FloatObject, DeadFloatsAreUsedAgain) {
  EXPECT_EQ(run("x = float('1.5')\ni = id(x)\ndel x\ny = float('2.5')\nprint(id(y) == i)\n"), "True\n");
}

TEST_F(UnicodeObject, AppendingGrowsInPlaceOnlyWithoutOtherNames) {
  EXPECT_EQ(run("s = 'ab'.upper()\nt = s\ns += 'c'\nprint(s, t)\n"), "ABc AB\n");
}

TEST_F(UnicodeObject, InternedStringsDieAndComeBack) {
  EXPECT_EQ(run("import sys\nfor i in range(3):\n  s = sys.intern('some_' + str(i))\n  del s\n"
                "print(sys.intern('x' * 20) is sys.intern('xx' * 10))\n"),
            "True\n");
}

TEST_F(UnicodeObject, KindsChangeWithTheLargestCharacter) {
  EXPECT_EQ(run("import sys\nprint([sys.getsizeof(s) for s in ('', 'a' * 3, 'é' * 3, '€' * 3, '😀' * 3)])\n"),
            "[49, 52, 76, 80, 88]\n");
}

TEST_F(BytesObject, ByteArrayKeepsItsBlockAsCPythonDoes) {
  EXPECT_EQ(run("import sys\nb = bytearray()\nsizes = []\nfor i in range(12):\n  b.append(i)\n"
                "  sizes.append(sys.getsizeof(b))\nprint(sizes)\n"),
            "[58, 61, 61, 61, 64, 64, 64, 68, 68, 68, 68, 75]\n");
}

TEST_F(MemoryView, HoldsTheExporterUntilReleased) {
  EXPECT_EQ(run("b = bytearray(b'abc')\nm = memoryview(b)\nn = m[1:]\nm.release()\n"
                "try:\n  b.append(1)\nexcept BufferError as e:\n  print(e)\nn.release()\nb.append(1)\nprint(len(b))\n"),
            "Existing exports of data: object cannot be re-sized\n4\n");
}

}  // namespace
}  // namespace heapscope
