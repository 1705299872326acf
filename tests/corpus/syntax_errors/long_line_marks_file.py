# The mark under a long line with wide and accented characters.
text = {"é": "中文", "key": value if value else, "end": 1}
