#include "session/verify_heap.h"

#include "gc/verify_gc.h"
#include "memory/verify_memory.h"
#include "objects/heap_census.h"
#include "objects/verify_objects.h"
#include "vm/verify_frames.h"

namespace heapscope::session {

Problems verify_heap(VerifyLevel level, objects::PyObject* returning) {
  Problems problems;
  memory::verify_memory(problems);
  if (level == VerifyLevel::kQuick) {
    gc::verify_rings(problems);
    return problems;
  }
  objects::verify_layouts(problems);
  const objects::HeapCensus census(problems, returning);
  gc::verify_gc(census, problems);
  objects::verify_objects(census, problems);
  vm::verify_frames(census, problems);
  return problems;
}

}  // namespace heapscope::session
