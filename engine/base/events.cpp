#include "base/events.h"

namespace heapscope {

EventSink* event_sink = nullptr;

}  // namespace heapscope
