#pragma once

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <QWidget>

#include "app/secrets/secret_payload.h"
#include "models/schema/form_values.h"
#include "models/schema/schema.h"
#include "models/schema/validation.h"
#include "ui/forms/form_timings.h"
#include "ui/forms/mnemonics.h"

class QVBoxLayout;

namespace claviger
{
class FieldEditor;
class FieldRow;
class FormChecker;
class SecretEditor;

/// Draws a schema and holds the values a person gives to its fields.
class SchemaForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaForm)

public:
    explicit SchemaForm(const FormTimings &timings = {}, QWidget *parent = nullptr);
    ~SchemaForm() override;

    /// For the fields that are drawn from now on.
    void setTimings(const FormTimings &timings) { m_timings = timings; }
    /// Draws the fields anew, empty. `takenMnemonics`: letters that the window around it uses.
    void setSchema(const Schema &schema, const QString &takenMnemonics = {});
    const Schema &schema() const { return m_schema; }

    /// For a new credential: what the definition proposes.
    void setDefaults();
    /// The saved values; paths that the schema does not have are shown as such and kept.
    void setValues(const QHash<QString, QJsonValue> &plain, const QStringList &savedSecrets);

    QHash<QString, QJsonValue> plainValues() const;
    SecretFields secrets() const; ///< those given anew
    QStringList keptSecrets() const;
    bool isDirty() const;
    bool isEmpty() const; ///< the schema has nothing to draw

    /// Validates everything, shows what is wrong and moves the focus to the first of it.
    bool check();
    void showProblems(const QList<FieldProblem> &problems);

    /// The answer to revealRequested().
    void showSecret(const QString &path, const SecretBuffer &value);
    /// The value typed into a secret field; null if it shows a saved one.
    SecretBuffer givenSecret(const QString &path) const;
    void hideSecrets();
    /// Drops every value from memory.
    void wipe();

    FieldEditor *editor(const QString &path) const;
    QString problem(const QString &path) const;
    QStringList visiblePaths() const;

signals:
    void edited();
    void revealRequested(const QString &path);
    void copyRequested(const QString &path);

private:
    struct Entry
    {
        FieldRow *row = nullptr;
        FieldEditor *editor = nullptr;
        SecretEditor *secret = nullptr;
    };

    void letGoOfEditors();
    void clearRows();
    void orderTabs();
    void addFields(const QList<Field> &fields, const QString &parentPath, QVBoxLayout *layout);
    void addGroup(const Field &field, const QString &path, QVBoxLayout *layout);
    void addLeaf(const Field &field, const QString &path, QVBoxLayout *layout, const QString &label);
    void addForeign(const QString &path, const QJsonValue &value, bool secret);
    void whenEdited(const QString &path);
    void updateVisibility();
    FormValues valuesFor(const QString &path, SecretFields &storage) const;
    FormValues allValues(SecretFields &storage) const;
    void showProblem(const FieldProblem &problem);

    FormTimings m_timings;
    Schema m_schema;
    Mnemonics m_mnemonics;
    QVBoxLayout *m_layout;
    QWidget *m_foreignGroup = nullptr;
    FormChecker *m_checker;
    QHash<QString, Entry> m_entries;
    QStringList m_order; ///< paths as drawn
    QHash<QString, QWidget *> m_groups; ///< group boxes by path
    QHash<QString, QJsonValue> m_undrawn; ///< values of hidden fields
    QStringList m_undrawnSecrets;
    QHash<QString, QJsonValue> m_baseline; ///< plain values as filled in
    QStringList m_baselineSecrets;
};
}
