#include "inspect/walk.h"

namespace heapscope::inspect {

void Walk::add(PyObject* op) {
  if (op == nullptr || seen_.contains(op)) {
    return;
  }
  if (queue_.size() >= limit_) {
    ++left_out_;
    return;
  }
  seen_.emplace(op, queue_.size());
  queue_.push_back(op);
}

void Walk::run() {
  for (size_t next = objects_.size(); next < queue_.size(); ++next) {   // grows while it runs
    objects_.push_back(describe(queue_[next]));
    // Pictures move when the vector grows: take the links' targets before adding.
    std::vector<PyObject*> targets;
    for (const Link& link : objects_.back().links) {
      targets.push_back(link.to);
    }
    if (objects_.back().has_buffer && objects_.back().buffer.owner != nullptr) {
      targets.push_back(objects_.back().buffer.owner);
    }
    for (PyObject* target : targets) {
      add(target);
    }
  }
}

}  // namespace heapscope::inspect
