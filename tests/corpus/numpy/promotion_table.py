# Two arrays meet in the smallest type that holds both.
import numpy as np

kinds = ["bool", "int8", "uint8", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64", "complex64"]
for first in kinds:
    print(first, [np.promote_types(first, second).name for second in kinds])
