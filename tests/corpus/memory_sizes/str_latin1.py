# Latin-1 text: one byte a character behind a longer head.
import sys
for value in ['é', 'éa', 'é' * 2, 'é' * 100, 'ÿ' * 7]:
    print(type(value).__name__, sys.getsizeof(value))
