// Module itertools.
#include "modules/itertools/itertools_types.h"
#include "modules/native_type.h"
#include "modules/state.h"

namespace heapscope::modules {

namespace {

constexpr objects::MethodDef kMethods[] = {
    objects::method_fast("tee", itertools_tee,
                         "tee($module, iterable, n=2, /)\n--\n\nSeveral iterators over the items of one."),
    objects::kMethodEnd};

const objects::TypeSpec* const kTypes[] = {&kAccumulateSpec, &kCombinationsSpec, &kCombinationsWithReplacementSpec,
                                           &kCycleSpec,      &kDropWhileSpec,    &kTakeWhileSpec,
                                           &kISliceSpec,     &kStarMapSpec,      &kChainSpec,
                                           &kCompressSpec,   &kFilterFalseSpec,  &kCountSpec,
                                           &kZipLongestSpec, &kPairwiseSpec,     &kPermutationsSpec,
                                           &kProductSpec,    &kRepeatSpec,       &kGroupBySpec,
                                           &kGrouperSpec,    &kTeeSpec,          &kTeeDataSpec,
                                           nullptr};

Status exec(PyObject* module) {
  ItertoolsState& place = modules::state().itertools;
  for (const objects::TypeSpec* const* spec = kTypes; *spec != nullptr; ++spec) {
    Ref<PyTypeObject>* kept = *spec == &kGrouperSpec   ? &place.grouper_type
                              : *spec == &kTeeSpec     ? &place.tee_type
                              : *spec == &kTeeDataSpec ? &place.tee_data_type
                              : *spec == &kChainSpec   ? &place.chain_type
                              : *spec == &kISliceSpec  ? &place.islice_type
                                                       : nullptr;
    HS_TRY(add_native_type(module, (*spec)->name + sizeof("itertools.") - 1, **spec, kept));
  }
  return Status::kOk;
}

}  // namespace

extern const objects::ModuleDef kItertoolsModule = {"itertools", "Iterators made of iterators.", kMethods, exec,
                                                    kTypes};

}  // namespace heapscope::modules
