package ca.lipworkbench.workbench.accounts;

import java.util.List;

/**
 * People under one name, with whom a note can be shared at once.
 *
 * @param id its identifier
 * @param name what it is called
 * @param members by name
 * @param changeable whether the asker may change it
 */
public record Group(String id, String name, List<Person> members, boolean changeable) {}
