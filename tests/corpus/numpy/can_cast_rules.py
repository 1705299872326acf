# can_cast says whether a type converts safely, or at least stays of the same kind.
import numpy as np

for pair in (("int8", "int64"), ("int64", "int8"), ("float32", "int32"), ("int32", "float32"), ("uint8", "int8"),
             ("float64", "complex64"), ("bool", "int8")):
    print(pair, np.can_cast(*pair), np.can_cast(*pair, casting="same_kind"), np.can_cast(*pair, casting="unsafe"))
print(np.can_cast(100, "int8"), np.can_cast(300, "int8"), np.result_type(np.int8, np.uint8), np.result_type(3, 2.5))
