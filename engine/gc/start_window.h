// StartWindow: work that CPython does before the program starts and this machine when it is first wanted.
//
// CPython's start-up imports abc, codecs, io, os and others; the model's counts at the start (MemoryModel) have
// them in. Here such a module is loaded when a program first imports it. What that allocates was there before the program: it
// moves no count of the collector, starts no collection, takes nothing out of the free lists and leaves nothing in
// them, and its objects go where the start's objects are, before all others of that generation. They are no longer
// absent (State::absent_objects).
#pragma once

namespace heapscope::gc {

class StartWindow {
 public:
  StartWindow();
  StartWindow(const StartWindow&) = delete;
  StartWindow& operator=(const StartWindow&) = delete;
  ~StartWindow();
};

}  // namespace heapscope::gc
