# Files that are compiled for size in WebAssembly: all but those on the path of running programs. The page's first
# visit fetches the module, so its bytes count as its speed does; tests/bench/README.md has figures of both.
# Included at the end of layers.cmake, where the sources of each layer are known.

# Of these layers everything is for speed.
set(hs_fast_layers memory gc recording)
# Of the others these files.
set(hs_fast_objects
  abstract_number abstract_object abstract_sequence base_object birth bool_object call cell_object class_object dealloc
  dict_iter dict_keys dict_lookup dict_object enum_object errors exceptions float_object frame_object func_object
  gc_header gen_object hashing instance_attributes iter_object list_iter list_methods list_object list_sort long_arith
  long_digits long_methods long_object method_object none_object object_attributes object_protocol range_iter
  range_object set_object slice_object subtype traceback tuple_methods tuple_object type_lookup type_slots unicode_find
  unicode_object zip_map_filter)
# A view describes up to a thousand objects: what each of them passes through.
set(hs_fast_inspect describe heap_graph heap_view json reach value_text view_objects walk)
set(hs_fast_vm eval_loop eval_frames eval_inner_calls eval_cold eval_rare steps)


# A name that no file has any more (it was renamed) would make a hot file small and slow without a word.
foreach(layer objects inspect vm)
  foreach(name IN LISTS hs_fast_${layer})
    if(NOT EXISTS "${CMAKE_SOURCE_DIR}/engine/${layer}/${name}.cpp")
      message(FATAL_ERROR "cmake/wasm_size.cmake: there is no engine/${layer}/${name}.cpp")
    endif()
  endforeach()
endforeach()

foreach(layer IN LISTS HS_LAYERS)
  if(NOT layer IN_LIST hs_fast_layers AND TARGET hs_${layer})
    get_target_property(hs_sources hs_${layer} SOURCES)
    foreach(file IN LISTS hs_sources)
      get_filename_component(name "${file}" NAME_WE)
      if(NOT name IN_LIST hs_fast_${layer})
        set_source_files_properties("${file}" PROPERTIES COMPILE_OPTIONS -Os)
      endif()
    endforeach()
  endif()
endforeach()

# Pages are compared with vectors, and arrays' arithmetic is done with them, where the source says so (compiler.cmake
# tells why nothing else is vectorised).
foreach(file recording/page_store modules/arrays/kernels_arithmetic modules/arrays/kernels_integer
        modules/arrays/kernels_search)
  set_property(SOURCE "${CMAKE_SOURCE_DIR}/engine/${file}.cpp" APPEND PROPERTY
    COMPILE_OPTIONS -msimd128 -fno-vectorize -fno-slp-vectorize)
endforeach()
