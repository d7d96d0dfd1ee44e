package org.reweave.homework;

import java.time.LocalDate;
import java.util.UUID;

/** One partner's part of homework given to both that waits to be handed in, as the team sees it. */
public record JointHomework(UUID assignmentId, UUID clientId, String title, LocalDate dueOn) {}
