package ca.lipworkbench.datasets.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes numbered in the order in which they are first met. */
final class CodeNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  int number(String code) {
    Integer known = numbers.get(code);
    if (known != null) {
      return known;
    }
    numbers.put(code, codes.size());
    codes.add(code);
    return codes.size() - 1;
  }

  String code(int number) {
    return codes.get(number);
  }

  List<String> codes() {
    return List.copyOf(codes);
  }

  List<String> sorted() {
    return codes.stream().sorted().toList();
  }
}
