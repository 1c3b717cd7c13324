#pragma once

#include <QScrollArea>

#include "models/credentials/field_changes.h"
#include "models/schema/schema.h"
#include "ui/forms/form_timings.h"

class QVBoxLayout;

namespace claviger
{
class VersionSecret;

/// What became of one version: each field as it was, and as it was after.
class VersionChanges final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionChanges)

public:
    /// `schema` names the fields; what it lacks is called by its path.
    VersionChanges(Schema schema, const FormTimings &timings, QWidget *parent = nullptr);

    /// `intro`: when it was replaced, and by whom.
    void show(const QString &intro, const CredentialVersion &version, const QString &labelAfter,
        const QList<CredentialField> &fieldsAfter);
    QString fieldName(const QString &path) const;

signals:
    void revealWanted(qint64 revision, const QString &path, claviger::VersionSecret *shownIn);
    void copyWanted(qint64 revision, const QString &path);

private:
    void addText(const QString &text, bool muted = false);
    void addPlain(const QString &name, const QString &before, const QString &after);
    void addChange(qint64 revision, const FieldChange &change);
    void addSecret(qint64 revision, const FieldChange &change);

    Schema m_schema;
    FormTimings m_timings;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_bodyLayout = nullptr;
};
}
