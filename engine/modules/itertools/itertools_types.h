// The specs of itertools' types, by the file that has them; structs are in those files.
//
//   combinatoric.cpp  product, combinations, combinations_with_replacement, permutations
//   filtering.cpp     dropwhile, takewhile, filterfalse, compress, islice, starmap, accumulate, pairwise
//   grouping.cpp      chain, groupby, zip_longest
//   infinite.cpp      count, cycle, repeat
//   tee.cpp           tee
// Model: Modules/itertoolsmodule.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

inline constexpr uint64_t kItertoolsFlags =
    objects::kTpFlagsDefault | objects::kTpFlagsHaveGc | objects::kTpFlagsBaseType;

/// Words that product, combinations and permutations have in blocks of their own; 0 for other objects.
int64_t combinatoric_words(PyObject* op);

extern const objects::TypeSpec kAccumulateSpec;
extern const objects::TypeSpec kChainSpec;
extern const objects::TypeSpec kCombinationsSpec;
extern const objects::TypeSpec kCombinationsWithReplacementSpec;
extern const objects::TypeSpec kCompressSpec;
extern const objects::TypeSpec kCountSpec;
extern const objects::TypeSpec kCycleSpec;
extern const objects::TypeSpec kDropWhileSpec;
extern const objects::TypeSpec kFilterFalseSpec;
extern const objects::TypeSpec kGroupBySpec;
extern const objects::TypeSpec kGrouperSpec;
extern const objects::TypeSpec kISliceSpec;
extern const objects::TypeSpec kPairwiseSpec;
extern const objects::TypeSpec kPermutationsSpec;
extern const objects::TypeSpec kProductSpec;
extern const objects::TypeSpec kRepeatSpec;
extern const objects::TypeSpec kStarMapSpec;
extern const objects::TypeSpec kTakeWhileSpec;
extern const objects::TypeSpec kTeeDataSpec;
extern const objects::TypeSpec kTeeSpec;
extern const objects::TypeSpec kZipLongestSpec;

/// itertools.tee.
Owned<PyObject> itertools_tee(PyObject* module, const Ref<PyObject>* args, int64_t nargs);

}  // namespace heapscope::modules
