// Each test breaks one rule of objects or of the collector on purpose; the verifier must name it.
#include <set>
#include <string>

#include "gc/state.h"
#include "objects/cell_object.h"
#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/unicode_object.h"
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

using namespace objects;

class HeapCorruption : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    verify_ = false;
    list_ = list_new(0).release();
    keep(list_);
    for (int i = 0; i < 3; ++i) {
      Owned<PyObject> item = long_from_int64(1'000'000 + i);
      ASSERT_EQ(list_append(list_, item.get()), Status::kOk);
    }
    dict_ = dict_new().release();
    keep(dict_);
    ASSERT_EQ(dict_set_item_string(dict_, "list", list_), Status::kOk);
    expect_heap_in_order();
  }

  /// gc.garbage holds it from now on, so that it is reached and counted.
  static void keep(PyObject* stolen) {
    ASSERT_EQ(list_append(gc::state().garbage, stolen), Status::kOk);
    decref(stolen);
  }

  static std::set<std::string> rules() {
    std::set<std::string> names;
    const Problems problems = session::verify_heap(session::VerifyLevel::kFull);
    for (const Problem& problem : problems.list()) {
      names.insert(problem.rule);
    }
    return names;
  }
  static std::set<std::string> only(const char* rule) { return {rule}; }

  PyObject* list_ = nullptr;
  PyObject* dict_ = nullptr;
};

TEST_F(HeapCorruption, LinksThatDisagree) {
  PyGC_Head* head = gc_head(list_);
  head->_gc_prev = (head->_gc_prev & ~kGcPrevMask) | memory::address_of(head);
  EXPECT_EQ(rules(), only("G1"));
}

TEST_F(HeapCorruption, TrackedButInNoGeneration) {
  PyGC_Head* head = gc_head(list_);
  const uint64_t next = head->_gc_next;
  object_gc_untrack(list_);
  head->_gc_next = next;
  EXPECT_EQ(rules(), only("G2"));
}

TEST_F(HeapCorruption, MarkOutsideOfACollection) {
  gc_head(list_)->_gc_prev |= kGcPrevCollecting;
  EXPECT_EQ(rules(), only("G3"));
}

TEST_F(HeapCorruption, UntrackedDictWithAList) {
  object_gc_untrack(dict_);
  EXPECT_EQ(rules(), only("G4"));
}

TEST_F(HeapCorruption, CollectionMarkedAsRunning) {
  gc_lists().collecting = 1;
  EXPECT_EQ(rules(), only("G5"));
}

TEST_F(HeapCorruption, TraverseThatForgetsAField) {
  PyObject* cell = cell_new(list_).release();
  keep(cell);
  EXPECT_EQ(rules(), std::set<std::string>());
  cell_type()->tp_traverse.id = 0;
  EXPECT_EQ(rules(), only("G6"));
}

TEST_F(HeapCorruption, TypeThatIsNone) {
  list_get_item(list_, 0)->ob_type = reinterpret_cast<PyTypeObject*>(list_get_item(list_, 1));
  EXPECT_TRUE(rules().contains("O1"));
}

TEST_F(HeapCorruption, CountOfZero) {
  list_get_item(list_, 0)->ob_refcnt = 0;
  EXPECT_EQ(rules(), only("O2"));
}

TEST_F(HeapCorruption, LayoutThatDoesNotFitItsType) {
  cell_type()->tp_basicsize += 8;
  EXPECT_EQ(rules(), only("O3"));
}

TEST_F(HeapCorruption, ListLongerThanItsBlock) {
  as_list(list_)->allocated = 2;
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, IntWithATooLargeDigit) {
  as_long(list_get_item(list_, 0))->ob_digit[0] = ~uint32_t{0};
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, ReferenceToAFreedObject) {
  PyObject* item = list_get_item(list_, 0);
  decref(item);
  EXPECT_EQ(rules(), only("O5"));
}

TEST_F(HeapCorruption, CountTooHigh) {
  incref(list_get_item(list_, 1));
  EXPECT_EQ(rules(), only("O6"));
}

TEST_F(HeapCorruption, CountTooLow) {
  // Two lists hold it, but it counts one of them.
  PyObject* other = list_new(0).release();
  keep(other);
  ASSERT_EQ(list_append(other, list_get_item(list_, 1)), Status::kOk);
  --list_get_item(list_, 1)->ob_refcnt;
  EXPECT_EQ(rules(), only("O6"));
}

}  // namespace
}  // namespace heapscope
