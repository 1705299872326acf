# finally raises while an error is under way.
def work():
    try:
        return {}["missing"]
    finally:
        int("clean-up")


work()
