// Each test breaks one rule of objects, of the collector or of frames on purpose; the verifier must name it.
#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "compiler/opcode.h"
#include "corrupt/told.h"
#include "gc/state.h"
#include "memory/allocator.h"
#include "objects/cell_object.h"
#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/gen_object.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/verify_objects.h"
#include "session/leak_check.h"
#include "unit/support/engine_test.h"
#include "vm/specialise.h"
#include "vm/state.h"

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

  static std::set<std::string> rules() { return told(session::verify_heap(session::VerifyLevel::kFull)); }
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

TEST_F(HeapCorruption, RingThatEndsAtAnotherObject) {
  PyGC_Head* ring = &gc_lists().generations[0].head;
  ring->_gc_prev = memory::address_of(gc_head(dict_)) == ring->_gc_prev ? memory::address_of(gc_head(list_))
                                                                        : memory::address_of(gc_head(dict_));
  EXPECT_EQ(rules(), only("G1"));
}

TEST_F(HeapCorruption, ObjectInTwoGenerations) {
  PyGC_Head* rings[] = {&gc_lists().generations[0].head, &gc_lists().generations[1].head};
  auto* last = static_cast<PyGC_Head*>(memory::pointer_to(rings[0]->_gc_prev));
  last->_gc_next = 0x1000;  // else the second walk would not end
  rings[1]->_gc_next = memory::address_of(last);
  EXPECT_EQ(rules(), (std::set<std::string>{"G1", "G2"}));
}

TEST_F(HeapCorruption, LinkThatLeavesTheImage) {
  gc_head(list_)->_gc_next = 0x1000;
  EXPECT_TRUE(rules().contains("G1"));
}

TEST_F(HeapCorruption, MarkOutsideOfACollection) {
  gc_head(list_)->_gc_prev |= kGcPrevCollecting;
  EXPECT_EQ(rules(), only("G3"));
}

TEST_F(HeapCorruption, UntrackedDictWithAList) {
  object_gc_untrack(dict_);
  EXPECT_EQ(rules(), only("G4"));
}

TEST_F(HeapCorruption, UntrackedTupleWithAList) {
  Owned<PyTupleObject> tuple = tuple_new(1);
  incref(list_);
  tuple_init_item(tuple.get(), 0, list_);
  object_gc_untrack(tuple.get());
  keep(tuple.release());
  EXPECT_EQ(rules(), only("G4"));
}

TEST_F(HeapCorruption, NegativeCountOfAGeneration) {
  gc_lists().generations[1].count = -1;
  EXPECT_EQ(rules(), only("G5"));
  EXPECT_EQ(told(session::verify_heap(session::VerifyLevel::kQuick)), only("G5"));
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

TEST_F(HeapCorruption, LayoutThatLeavesBytesOut) {
  static constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                            {"value", 24, 8, FieldKind::kInt},  // nothing at 16
                                            {nullptr, 0, 0, FieldKind::kPadding}};
  Problems problems;
  verify_layout(cell_type(), kLayout, problems);
  EXPECT_EQ(told(problems), only("O3"));
}

TEST_F(HeapCorruption, ListLongerThanItsBlock) {
  as_list(list_)->allocated = 2;
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, ListWithoutItsBlock) {
  Owned<PyListObject> list = list_new(0);
  list->allocated = 4;
  keep(list.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, ListWithAnEmptySlot) {
  PyObject* item = list_get_item(list_, 0);
  ASSERT_EQ(list_append(list_, item), Status::kOk);
  as_list(list_)->ob_item[3] = nullptr;
  decref(item);
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, IntWithALeadingZero) {
  Owned<PyObject> number = long_from_int64(int64_t{1} << 40);
  as_long(number.get())->ob_digit[1] = 0;
  keep(number.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, IntWithATooLargeDigit) {
  as_long(list_get_item(list_, 0))->ob_digit[0] = ~uint32_t{0};
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, DictWithAWrongLength) {
  static_cast<PyDictObject*>(dict_)->ma_used += 1;
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, DictWithAnEntryThatNoIndexLeadsTo) {
  PyDictKeysObject* keys = static_cast<PyDictObject*>(dict_)->ma_keys;
  for (int64_t slot = 0; slot < dk_size(keys); ++slot) {
    if (dictkeys_get_index(keys, slot) >= 0) {
      dictkeys_set_index(keys, slot, kDkixDummy);
    }
  }
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, SetWithAWrongFill) {
  Owned<PyObject> set = set_new(list_);
  as_set(set.get())->fill += 1;
  keep(set.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, SmallSetWithATableOfItsOwn) {
  Owned<PyObject> set = set_new(list_);
  PySetObject* self = as_set(set.get());
  auto* table = static_cast<setentry*>(memory::object_malloc(sizeof(self->smalltable)));
  std::copy(std::begin(self->smalltable), std::end(self->smalltable), table);
  self->table = table;
  keep(set.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, TupleWithAnEmptySlot) {
  Owned<PyTupleObject> tuple = tuple_new(2);
  tuple_init_item(tuple.get(), 0, long_from_int64(1'000'000));
  keep(tuple.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, TextWithoutItsEnd) {
  Owned<PyObject> text = unicode_from_string("some text");
  static_cast<char*>(unicode_data(text.get()))[9] = 'x';
  keep(text.release());
  EXPECT_EQ(rules(), only("O4"));
}

TEST_F(HeapCorruption, TextOfNoKind) {
  Owned<PyObject> text = unicode_from_string("some text");
  static_cast<PyASCIIObject*>(text.get())->state |= uint32_t{3} << kUnicodeKindShift;
  keep(text.release());
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

TEST_F(HeapCorruption, CountOfAStaticObject) {
  incref(none());
  EXPECT_EQ(rules(), only("O6"));
  decref(none());
  incref(list_type());
  EXPECT_EQ(rules(), only("O6"));
  decref(list_type());
  EXPECT_EQ(rules(), std::set<std::string>());
}

TEST_F(HeapCorruption, StateWordThatIsDeclaredNowhere) {
  // A counted reference in a place that no table of roots names: neither verifier nor ledger could tell it.
  auto* undeclared = static_cast<Ref<PyObject>*>(memory::static_malloc(8));
  *undeclared = list_;
  EXPECT_EQ(rules(), only("O7"));
}

/// L1 to L3 (session/leak_check.h).
class Leaks : public HeapCorruption {
 protected:
  static std::set<std::string> leaks(bool torn_down) {
    Problems problems;
    session::find_unreachable_blocks(problems);
    if (torn_down) {
      session::find_leftover_objects(problems);
    }
    return told(problems);
  }
};

TEST_F(Leaks, NothingIsLostAfterAProgram) {
  run("class A:\n    pass\na = A()\na.me = a\na.big = bytearray(300000)\nkept = [a, {1: a}]\n");
  EXPECT_EQ(leaks(false), std::set<std::string>());
  vm::finalize_program();
  EXPECT_EQ(leaks(true), std::set<std::string>());
}

TEST_F(Leaks, TextThatNobodyHolds) {
  incref(unicode_from_string("a text that nobody will give back").get());
  EXPECT_EQ(leaks(false), only("L1"));
}

TEST_F(Leaks, BufferThatNobodyHolds) {
  memory::object_malloc(40);
  EXPECT_EQ(leaks(false), only("L1"));
}

TEST_F(Leaks, RegionThatNobodyHolds) {
  memory::raw_malloc(1'000'000);
  EXPECT_EQ(leaks(false), only("L1"));
}

TEST_F(Leaks, ListHeldByNobody) {
  incref(list_new(0).get());
  vm::finalize_program();
  EXPECT_EQ(leaks(true), only("L2"));
}

TEST_F(Leaks, ModulesKeptAfterTheTearDown) {
  vm::finalize_program();
  EXPECT_EQ(leaks(true), std::set<std::string>());
  vm::state().modules = dict_new().release();
  EXPECT_EQ(leaks(true), only("L3"));
}

/// A generator that waits at its yield, and the frame in it.
class FrameCorruption : public HeapCorruption {
 protected:
  void SetUp() override {
    HeapCorruption::SetUp();
    run("def count(start):\n    while True:\n        yield abs(start)\nnumbers = count(-1000)\nnext(numbers)\n");
    PyObject* generator = dict_get_item_string(vm::state().main_dict, "numbers");
    ASSERT_NE(generator, nullptr);
    frame_ = gen_frame(as_gen(generator));
    expect_heap_in_order();
  }

  _PyInterpreterFrame* frame_ = nullptr;
};

TEST_F(FrameCorruption, StackDeeperThanTheCodeAllows) {
  const PyCodeObject* code = frame_->f_code;
  const int32_t deepest = code->co_nlocalsplus + code->co_stacksize;
  for (int32_t i = frame_->stacktop; i <= deepest; ++i) {
    frame_->localsplus[i] = nullptr;
  }
  frame_->stacktop = deepest + 1;
  EXPECT_EQ(rules(), only("F1"));
}

TEST_F(FrameCorruption, SlotThatIsNoObject) {
  frame_->f_globals = reinterpret_cast<PyObject*>(frame_);
  EXPECT_EQ(rules(), only("F2"));
}

TEST_F(FrameCorruption, LocalThatIsNoObject) {
  frame_->localsplus[0] = reinterpret_cast<PyObject*>(frame_);
  EXPECT_TRUE(rules().contains("F2"));
}

TEST_F(FrameCorruption, NoCode) {
  frame_->f_code = nullptr;
  EXPECT_TRUE(rules().contains("F2"));
}

TEST_F(FrameCorruption, StandsInsideOfAnInstruction) {
  _Py_CODEUNIT* unit = frame_->f_code->co_code_adaptive;
  while (compiler::kCaches.of[vm::kDeopt.of[*unit & 0xff]] < 3) {
    ++unit;
  }
  frame_->prev_instr = unit + 1;
  EXPECT_EQ(rules(), only("F3"));
}

TEST_F(FrameCorruption, StandsBehindItsCode) {
  frame_->prev_instr = frame_->f_code->co_code_adaptive + frame_->f_code->ob_size;
  EXPECT_EQ(rules(), only("F3"));
}

}  // namespace
}  // namespace heapscope
