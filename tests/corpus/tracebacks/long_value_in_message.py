# A long message is printed in full.
raise ValueError("x" * 200, ["a", {"b": 1}], None)
