# raise on one line with a long expression.
errors = {"late": TimeoutError}
raise errors["late"]("after %d seconds" % 30)
