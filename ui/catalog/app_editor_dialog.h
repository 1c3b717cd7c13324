#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace claviger
{
class FieldListEditor;

/// An app of a person's own: its name and fields.
class AppEditorDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppEditorDialog)

public:
    /// `definition` is the one to change; nothing: a new one, whose slug is none of `taken`.
    AppEditorDialog(Workspace &workspace, std::optional<Definition> definition, QStringList taken,
        QWidget *parent = nullptr);

    FieldListEditor &fields() { return *m_fields; }

signals:
    void saved(const QString &slug);

private:
    QWidget *buildButtons();
    void showSlug();
    QString slug() const;
    /// Empty: nothing is wrong.
    QString problem() const;
    Definition definition() const;
    void save();
    void showFailure(const QString &sentence);

    Workspace &m_workspace;
    std::optional<Definition> m_before;
    QStringList m_taken;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLabel *m_slug;
    FieldListEditor *m_fields;
    QLabel *m_failure;
    QPushButton *m_save;
};
}
