#pragma once

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include "app/secrets/secret_payload.h"
#include "models/schema/form_values.h"
#include "models/schema/schema.h"
#include "models/schema/validation.h"
#include "ui/forms/form_timings.h"
#include "ui/forms/form_undo.h"
#include "ui/forms/mnemonics.h"

class QVBoxLayout;

namespace claviger
{
class FieldRow;
class FoldingGroup;
class FormChecker;
class FormPaste;
class MessageBar;

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
    /// The same: whether they only show their values.
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
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
    /// Moves the focus to a field, unfolding what it is in.
    void focusField(const QString &path);

    /// Names of the app, which pasted names may begin with.
    void setAppNames(const QStringList &names);
    /// Fills what the text on the clipboard names, and says what it did.
    void pasteValues();
    /// Fills several fields in one go, which undoFill() takes back. Values are as in SecretFields, also those
    /// of plain fields. Says how many have been filled.
    int fill(const SecretFields &values);
    bool canUndoFill() const { return !m_undo.isEmpty(); }
    /// Gives the fields that nobody has changed since what they held before.
    void undoFill();
    /// Above the fields.
    void showNote(const QString &text, bool offersUndo = true);
    QString note() const;

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
    void generateRequested(const QString &path);

protected:
    bool event(QEvent *event) override;

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
    FoldingGroup *makeGroup(const QString &path, const QString &title, const QString &description);
    void unfoldAround(const QString &path);
    void connectEditor(const QString &path, const Entry &entry);
    void addLeaf(const Field &field, const QString &path, QVBoxLayout *layout, const QString &label);
    void fillUndrawn();
    void addForeign(const QString &path, const QJsonValue &value, bool secret);
    void whenEdited(const QString &path);
    void whenFilled(const QStringList &paths);
    void updateVisibility();
    FormValues valuesFor(const QString &path, SecretFields &storage) const;
    FormValues allValues(SecretFields &storage) const;
    void showProblem(const FieldProblem &problem);

    FormTimings m_timings;
    Schema m_schema;
    Mnemonics m_mnemonics;
    MessageBar *m_note;
    FormPaste *m_paste;
    QVBoxLayout *m_layout; ///< of the fields
    FoldingGroup *m_foreignGroup = nullptr;
    FormChecker *m_checker;
    QHash<QString, Entry> m_entries;
    QStringList m_order; ///< paths as drawn
    QList<QWidget *> m_tabStops; ///< headings of groups and editors, as drawn
    QHash<QString, FoldingGroup *> m_groups; ///< by path
    QSet<QString> m_folded; ///< groups that a person has folded, by path
    FormUndo m_undo;
    bool m_isReadOnly = false;
    bool m_isTouched = false; ///< since the last wipe: what came in may have been pasted
    QHash<QString, QJsonValue> m_undrawn; ///< values of hidden fields
    QStringList m_undrawnSecrets;
    QHash<QString, QJsonValue> m_baseline; ///< plain values as filled in
    QStringList m_baselineSecrets;
};
}
