package org.chapterhouse.learning.completion;

import java.time.Instant;

import org.chapterhouse.catalog.Material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a learner marked a material as read. {@link ReadMaterials} writes it. */
@Entity
@Table(name = "material_read")
public class ReadMaterial {

    @Id
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "material_id")
    private Material material;

    @Column(name = "read_at")
    private Instant readAt;

    protected ReadMaterial() {}

    public Material getMaterial() {
        return material;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
