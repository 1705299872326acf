#include "gc/collector.h"

#include <vector>

#include "base/events.h"
#include "gc/gc_list.h"
#include "gc/state.h"
#include "objects/call.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/weakref_object.h"
#include "unit/support/engine_test.h"

namespace heapscope::gc {
namespace {

using namespace objects;

class CollectorTest : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    collect(2);
  }
  // A list that refers to itself and to nothing else.
  static void make_cycle() {
    Owned<PyObject> list = list_new(0);
    ASSERT_EQ(list_append(list.get(), list.get()), Status::kOk);
  }
};

/// Notes the phases of collections.
class PhaseSink : public EventSink {
 public:
  void object_born(uint64_t, uint64_t) override { ++born; }
  void object_freed(uint64_t, uint64_t, DeathCause cause) override {
    collected += cause == DeathCause::kCollected ? 1 : 0;
  }
  void collector_phase(int generation, CollectorPhase phase) override {
    phases.push_back(phase);
    last_generation = generation;
  }
  void memory_mapped(uint64_t, int64_t) override {}

  std::vector<CollectorPhase> phases;
  int last_generation = -1;
  int born = 0;
  int collected = 0;
};

TEST_F(CollectorTest, FindsCycles) {
  make_cycle();
  make_cycle();
  EXPECT_EQ(collect(2), 2);
  EXPECT_EQ(collect(2), 0);
}

TEST_F(CollectorTest, KeepsWhatIsReferredToFromOutside) {
  Owned<PyObject> outer = list_new(0);
  Owned<PyObject> inner = list_new(0);
  ASSERT_EQ(list_append(outer.get(), inner.get()), Status::kOk);
  ASSERT_EQ(list_append(inner.get(), outer.get()), Status::kOk);
  inner.reset();
  EXPECT_EQ(collect(2), 0);
  EXPECT_EQ(list_get_item(outer.get(), 0)->ob_refcnt, 1);
  outer.reset();
  EXPECT_EQ(collect(2), 2);
}

TEST_F(CollectorTest, AllocationsStartCollections) {
  GcLists& gc = gc_lists();
  const int64_t before = state().generation_stats[0].collections;
  std::vector<Owned<PyObject>> lists;
  const int missing = gc.generations[0].threshold - gc.generations[0].count;
  // Free list heads do not count: take them first.
  for (int i = 0; i < 80; ++i) {
    lists.push_back(list_new(0));
  }
  for (int i = 0; i < missing + 80; ++i) {
    lists.push_back(list_new(0));
  }
  EXPECT_EQ(state().generation_stats[0].collections, before + 1);
}

TEST_F(CollectorTest, SurvivorsMoveUp) {
  Owned<PyObject> list = list_new(0);
  const int64_t old = list_size(&gc_lists().generations[1].head);
  collect(0);
  EXPECT_EQ(list_size(&gc_lists().generations[0].head), 0);
  EXPECT_EQ(list_size(&gc_lists().generations[1].head), old + 1);
  EXPECT_EQ(gc_lists().generations[1].count, 1);
  collect(1);
  EXPECT_EQ(list_size(&gc_lists().generations[1].head), 0);
  EXPECT_EQ(gc_lists().generations[2].count, 1);
}

TEST_F(CollectorTest, PhasesAreTold) {
  make_cycle();
  PhaseSink sink;
  event_sink = &sink;
  collect(2);
  event_sink = nullptr;
  EXPECT_EQ(sink.phases.front(), CollectorPhase::kStart);
  EXPECT_EQ(sink.phases.back(), CollectorPhase::kEnd);
  EXPECT_EQ(sink.last_generation, 2);
  EXPECT_EQ(sink.collected, 1);
}

TEST_F(CollectorTest, AtomsOnlyTuplesAreNoLongerWatched) {
  Owned<PyObject> number = long_from_int64(123456);
  Owned<PyTupleObject> tuple = tuple_pack(number.get(), number.get());
  EXPECT_TRUE(gc_is_tracked(tuple.get()));
  collect(0);
  EXPECT_FALSE(gc_is_tracked(tuple.get()));
}

TEST_F(CollectorTest, WeakReferencesToGarbageDie) {
  Owned<PyObject> reference;
  {
    Owned<PyObject> cycle = object_call_no_args(set_type());
    ASSERT_TRUE(cycle);
    reference = weakref_new_ref(cycle.get(), nullptr);
    EXPECT_EQ(weakref_new_ref(cycle.get(), nullptr).get(), reference.get());
    EXPECT_EQ(weakref_get_object(reference.get()), cycle.get());
  }
  EXPECT_EQ(weakref_get_object(reference.get()), none());
}

TEST_F(CollectorTest, DeepNestingIsFreedWithoutDeepRecursion) {
  Owned<PyObject> list = list_new(0);
  for (int i = 0; i < 200'000; ++i) {
    Owned<PyObject> outer = list_new(0);
    ASSERT_EQ(list_append(outer.get(), list.get()), Status::kOk);
    list = std::move(outer);
  }
  const int64_t tracked = list_size(&gc_lists().generations[0].head) + list_size(&gc_lists().generations[1].head) +
                          list_size(&gc_lists().generations[2].head);
  list.reset();
  const int64_t left = list_size(&gc_lists().generations[0].head) + list_size(&gc_lists().generations[1].head) +
                       list_size(&gc_lists().generations[2].head);
  EXPECT_EQ(tracked - left, 200'001);
}

}  // namespace
}  // namespace heapscope::gc
