// verify_objects: is every object what its type and its references say?  Read-only, at rest only.
//
//   O1  the type pointer leads to a live type
//   O2  ob_refcnt > 0 for live objects
//   O3  each builtin type's layout table covers its bytes exactly once, padding named
//   O4  rules of single types: list L1..L3, tuple T1, dict D1, int I1, str U1's frame, set S1, S2
//   O5  every reference leads to a live object's start
//   O6  ob_refcnt is the number of references found (heap_census.h), static objects' with what they
//       started with; at least that many while native code waits for Python code to return
//   O7  a word of a State struct or of static data that leads to an object is declared (state_roots.h)
#pragma once

#include "base/problem.h"

namespace heapscope::objects {

class HeapCensus;
struct LayoutField;
struct PyTypeObject;

/// One table against its type.
void verify_layout(const PyTypeObject* type, const LayoutField* layout, Problems& problems);
/// The layout tables of all builtin types (O3); they never change, once per process is enough.
void verify_layouts(Problems& problems);
void verify_objects(const HeapCensus& census, Problems& problems);

}  // namespace heapscope::objects
